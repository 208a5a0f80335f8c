"""What can go wrong, as one tree; each error is one line `WHERE: WHY` and knows its exit code.

ReaderError
├── Unreadable      one document cannot be read (1)
├── BadQuery        a query cannot be parsed; knows the place (2)
├── BadProfile      a YAML profile, lexicon or settings file is at fault; knows line and column (2)
├── NotFound        no such article, organisation or person (3)
├── Unavailable     an engine or the network is not there (69)
├── StorageFault    the disk is full, read-only, or the library is damaged or newer (74)
└── Busy            another writer held the library for too long (75)
"""


class ReaderError(Exception):
    """Something that the user is told in one line."""

    exit_code = 1

    def __init__(self, where: str, why: str) -> None:
        super().__init__(f"{where}: {why}" if where else why)
        self.where = where
        self.why = why


class Unreadable(ReaderError):
    exit_code = 1


class BadQuery(ReaderError):
    """`where` is the query, `at` the offset in it (code points) at which it goes wrong."""

    exit_code = 2

    def __init__(self, query: str, why: str, at: int) -> None:
        super().__init__(query, why)
        self.at = at


class BadProfile(ReaderError):
    """`line` and `column` count from 1; 0 where the file as a whole is meant."""

    exit_code = 2

    def __init__(self, path: str, why: str, line: int = 0, column: int = 0) -> None:
        place = f"{path}:{line}:{column}" if line else path
        super().__init__(place, why)
        self.path, self.line, self.column = path, line, column


class NotFound(ReaderError):
    exit_code = 3


class Unavailable(ReaderError):
    exit_code = 69


class StorageFault(ReaderError):
    exit_code = 74


class Busy(ReaderError):
    exit_code = 75
