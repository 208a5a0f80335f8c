"""What commands do: each class knows the deeds of one kind, over the one screen."""
