"""Who exists: countries, organisations, titles and cue words, from YAML."""
