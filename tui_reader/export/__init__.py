"""What is handed out: citations and records."""
