"""One SQLite file for many threads and processes: connections, transactions that wait in words,
versions, and every fault of the disk as one line."""

import contextlib
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from tui_reader.errors import Busy, NotFound, StorageFault
from tui_reader.library.backing_up import check_target
from tui_reader.library.schema import APPLICATION_ID, STEPS

PATIENCE = 30
"""Seconds that a writer waits for another one."""
_PAUSE = 0.02
"""Seconds between two tries where SQLite itself gives up at once."""

_CLOSED = "the library is closed"
# SQLITE_PROTOCOL: many that began at once got in each other's way for so long that SQLite gave up.
_BUSY = {sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED, sqlite3.SQLITE_PROTOCOL}
_WORDS = {
    sqlite3.SQLITE_FULL: "the disk is full; what was acknowledged before is kept",
    sqlite3.SQLITE_READONLY: "the library is read-only",
    sqlite3.SQLITE_PERM: "the library may not be written",
    sqlite3.SQLITE_CANTOPEN: "the library cannot be opened",
    sqlite3.SQLITE_NOTADB: "not a library of tui-reader",
    sqlite3.SQLITE_CORRUPT: "the library is damaged; put back a backup",
    sqlite3.SQLITE_IOERR: "the disk cannot be read or written (full or failing)",
}


class Database:
    """Raises StorageFault or Busy, never an error of SQLite's own; NotFound where `create` does not hold and
    there is no library.

    `on_wait` is told once a second, in words, that another writer is being waited for.
    """

    def __init__(
        self,
        path: Path,
        *,
        create: bool = True,
        steps: Sequence[str] = STEPS,
        on_wait: Callable[[str], None] | None = None,
        patience: int = PATIENCE,
    ) -> None:
        self.path, self._steps, self.on_wait, self._patience = path, steps, on_wait, patience
        self._closed = False
        self._local = threading.local()
        self._lock = threading.Lock()
        self._connections: list[sqlite3.Connection] = []
        if not create and not (path.exists() and path.stat().st_size):
            raise NotFound(str(path.parent), "no library here; `tui-reader ingest PATH… --library` makes one")
        self._mode = self._choose_mode()
        try:
            self._prepare()
        except BaseException:
            self.close()
            raise

    @property
    def read_only(self) -> bool:
        return self._mode != "rwc"

    def close(self) -> None:
        """Closes the connections of every thread; whoever still asks is told so."""
        with self._lock:
            self._closed = True
            connections, self._connections = self._connections, []
        for connection in connections:
            connection.close()
        self._local = threading.local()

    @contextlib.contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """This thread's connection; each statement sees one state of the library."""
        with self._faults():
            yield self._connection()

    @contextlib.contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """One transaction: kept whole when the block ends, undone whole when it raises."""
        if self.read_only:
            raise StorageFault(str(self.path), "the library is read-only")
        with self._faults():
            connection = self._connection()
            self._insist(connection, "BEGIN IMMEDIATE")
            try:
                yield connection
                connection.execute("COMMIT")
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise

    def copy_to(self, target: Path) -> None:
        """A whole, compact copy, put in place at once; an older copy of that name is replaced. Raises
        StorageFault, which names the target unless the library is at fault."""
        try:
            check_target(self.path, target)
            unfinished = target.with_name(f".{target.name}.unfinished")
            unfinished.unlink(missing_ok=True)
        except OSError as error:
            raise StorageFault(str(target), error.strerror or "cannot be written") from error
        try:
            self._vacuum_into(unfinished, target)
            with unfinished.open("rb") as file:
                os.fsync(file.fileno())
            unfinished.replace(target)
        except OSError as error:
            raise StorageFault(str(target), error.strerror or "cannot be written") from error
        finally:
            with contextlib.suppress(OSError):
                unfinished.unlink(missing_ok=True)

    def _vacuum_into(self, unfinished: Path, target: Path) -> None:
        try:
            # A connection of its own: this thread's may be inside a transaction.
            with self._faults(), contextlib.closing(self._connect()) as connection:
                connection.execute("VACUUM INTO ?", (str(unfinished),))
        except StorageFault as error:
            if error.why in (_WORDS[sqlite3.SQLITE_CORRUPT], _CLOSED):
                raise
            why = "cannot be written" if error.why == _WORDS[sqlite3.SQLITE_CANTOPEN] else error.why
            raise StorageFault(str(target), why) from error

    # ---- opening -------------------------------------------------------------------------------
    def _choose_mode(self) -> str:
        if not self.path.exists():
            try:
                self.path.parent.mkdir(parents=True, exist_ok=True)
            except OSError as error:
                raise StorageFault(str(self.path.parent), error.strerror or "cannot be made") from error
            return "rwc"
        writable = os.access(self.path, os.W_OK) and os.access(self.path.parent, os.W_OK)
        if writable:
            return "rwc"
        # Read-only media: SQLite wants to write even to read a WAL file, unless told that nobody will.
        return "ro" if self._readable("ro") else "ro&immutable=1"

    def _readable(self, mode: str) -> bool:
        try:
            with contextlib.closing(sqlite3.connect(self._uri(mode), uri=True)) as connection:
                connection.execute("SELECT count(*) FROM sqlite_master").fetchone()
        except sqlite3.Error:
            return False
        return True

    def _uri(self, mode: str) -> str:
        return f"{self.path.absolute().as_uri()}?mode={mode}"

    def _connection(self) -> sqlite3.Connection:
        connection: sqlite3.Connection | None = getattr(self._local, "connection", None)
        if connection is None or self._closed:
            connection = self._connect()
            with self._lock:
                if not self._closed:
                    self._connections.append(connection)
            if self._closed:  # by another thread, which did not see this connection
                connection.close()
                raise StorageFault(str(self.path), _CLOSED)
            self._local.connection = connection
        return connection

    def _connect(self) -> sqlite3.Connection:
        if self._closed:
            raise StorageFault(str(self.path), _CLOSED)
        connection = sqlite3.connect(
            self._uri(self._mode),
            uri=True,
            isolation_level=None,
            timeout=self._patience,
            check_same_thread=False,  # `close` closes the connections of threads that are gone
        )
        if not self.read_only:
            connection.execute("PRAGMA synchronous=FULL")  # acknowledged means on the disk
            connection.execute("PRAGMA journal_size_limit=67108864")
        connection.execute("PRAGMA foreign_keys=ON")
        connection.execute("PRAGMA cache_size=-8000")
        return connection

    # ---- versions ------------------------------------------------------------------------------
    def _prepare(self) -> None:
        with self._faults():
            connection = self._connection()
            version = self._checked_version(connection)
            if self.read_only:
                if version < len(self._steps):
                    raise StorageFault(str(self.path), "made by an older version, and read-only")
                return
            if version == len(self._steps):
                return
            # Changing the journal needs the file alone, and SQLite gives up on that at once.
            self._insist(connection, "PRAGMA journal_mode=WAL")
        self._migrate()

    def _checked_version(self, connection: sqlite3.Connection) -> int:
        # One statement, so that it sees one state while another process makes the tables.
        version, owner, tables = connection.execute(
            "SELECT user_version, application_id, (SELECT count(*) FROM sqlite_master)"
            " FROM pragma_user_version, pragma_application_id"
        ).fetchone()
        if version > len(self._steps):
            raise StorageFault(str(self.path), "made by a newer version of tui-reader")
        if owner != APPLICATION_ID and tables:
            raise StorageFault(str(self.path), _WORDS[sqlite3.SQLITE_NOTADB])
        return int(version)

    def _migrate(self) -> None:
        with self.writing() as connection:
            version = self._checked_version(connection)  # another process may have done it meanwhile
            if 0 < version < len(self._steps):
                self.copy_to(
                    self.path.with_name(f"{self.path.stem}.before-v{len(self._steps)}{self.path.suffix}")
                )
            for step in range(version, len(self._steps)):
                for statement in _statements(self._steps[step]):
                    connection.execute(statement)
            connection.execute(f"PRAGMA application_id={APPLICATION_ID}")
            connection.execute(f"PRAGMA user_version={len(self._steps)}")

    # ---- waiting and faults --------------------------------------------------------------------
    def _insist(self, connection: sqlite3.Connection, statement: str) -> None:
        """Runs a statement that needs a lock, and waits for it also where SQLite would not."""
        begun = now = told = time.monotonic()
        connection.execute("PRAGMA busy_timeout=1000")
        try:
            while now - begun < self._patience:
                try:
                    connection.execute(statement)
                except sqlite3.OperationalError as error:
                    if _primary(error) not in _BUSY:
                        raise
                else:
                    return
                now = time.monotonic()
                if now - told >= 1:
                    self._tell(round(now - begun))
                    told = now
                time.sleep(_PAUSE)
        finally:
            connection.execute(f"PRAGMA busy_timeout={self._patience * 1000}")
        raise Busy(str(self.path), f"another writer held the library for {self._patience} s")

    def _tell(self, waited: int) -> None:
        if self.on_wait is not None:
            self.on_wait(
                f"waiting for another writer of this library: {waited} s of at most {self._patience}"
            )

    @contextlib.contextmanager
    def _faults(self) -> Iterator[None]:
        try:
            yield
        except (sqlite3.IntegrityError, sqlite3.ProgrammingError, sqlite3.InterfaceError) as error:
            if self._closed:
                raise StorageFault(str(self.path), _CLOSED) from error
            raise  # faults of this program, not of the disk
        except sqlite3.DatabaseError as error:
            code = _primary(error)
            if code == sqlite3.SQLITE_ERROR:
                raise  # SQL of ours that is wrong
            if code in _BUSY:
                raise Busy(str(self.path), "another process holds the library") from error
            raise StorageFault(str(self.path), _WORDS.get(code, str(error))) from error


def _primary(error: sqlite3.Error) -> int:
    """The result code without its extension; 0 where there is none."""
    return int(getattr(error, "sqlite_errorcode", 0) or 0) & 0xFF


def _statements(script: str) -> Iterator[str]:
    """The statements of a script one by one: `executescript` would commit the transaction."""
    statement = ""
    for line in script.splitlines(keepends=True):
        statement += line
        if sqlite3.complete_statement(statement):
            yield statement
            statement = ""
