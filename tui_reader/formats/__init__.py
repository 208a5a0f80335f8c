"""What documents are made of: raw documents in, articles out."""
