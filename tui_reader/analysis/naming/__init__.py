"""Who and what is named: words of a page to mentions, people and their roles."""
