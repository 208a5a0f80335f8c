"""What an article says: articles in, annotations out."""
