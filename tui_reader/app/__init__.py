"""The Textual app: three panes over one workspace."""
