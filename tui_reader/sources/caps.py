"""How much is read of one document or stream before it is refused; all in bytes."""

DOCUMENT = 50_000_000
"""One text or Markdown document."""

LINE = 16_000_000
"""One record of a JSONL stream; the stream itself has no cap."""

RATIO = 100
"""What a compressed stream may unfold to, as a multiple of what was read of it."""

RATIO_FREE = 10_000_000
"""The ratio is not looked at before so much was unfolded: a few repetitive records compress well."""

SPARSE = 64
"""A large file whose size is so many times what it takes on disk is a hole, not a document."""
