"""Where documents come from: paths and streams in, raw documents out."""
