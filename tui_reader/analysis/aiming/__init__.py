"""Who wants what: cues of wanting and those they belong to, to priorities with their holders."""
