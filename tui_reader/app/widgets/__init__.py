"""The panes and lines of the screen: each paints what is visible and tells the screen what was asked."""
