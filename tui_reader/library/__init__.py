"""What is kept: the system of record, in SQLite."""
