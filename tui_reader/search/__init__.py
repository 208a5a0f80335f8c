"""How text is found again: query parser, engines, snippets."""
