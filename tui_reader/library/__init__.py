"""How articles are kept: SQLite as the system of record."""
