"""Who said what: quotations, cues and sources to statements with their speakers."""
