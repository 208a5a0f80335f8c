"""The command line: parse, ask the workspace, print."""
