"""Values and pure rules, no input or output: what every other room speaks in."""
