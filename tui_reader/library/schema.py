"""The tables of the library as numbered steps: step N takes a database from version N to N + 1."""

APPLICATION_ID = 0x74756972
"""Marks the file as ours (`tuir`), so that another program's database is refused."""

_FIRST = """
CREATE TABLE article (                      -- what a list shows and sorts by, and the reader's own state
    number        INTEGER PRIMARY KEY AUTOINCREMENT,        -- never given twice
    id            TEXT NOT NULL UNIQUE,                     -- the id of the place that it is shown by
    text_hash     TEXT NOT NULL,
    title         TEXT NOT NULL,
    published     TEXT,
    first_day     INTEGER,                                  -- proleptic ordinals; NULL: undated
    last_day      INTEGER,
    source        TEXT,
    countries     TEXT NOT NULL,                            -- JSON list of ISO codes, most mentioned first
    organisations TEXT NOT NULL,                            -- JSON list of ids, most mentioned first
    analyser      TEXT NOT NULL,                            -- what it was last analysed with
    world         TEXT NOT NULL,
    read          INTEGER NOT NULL DEFAULT 0,
    starred       INTEGER NOT NULL DEFAULT 0,
    removed       INTEGER NOT NULL DEFAULT 0                -- a tombstone: kept so that it does not come back
);
CREATE INDEX article_by_date ON article (removed, first_day, published, number);
CREATE INDEX article_by_text ON article (text_hash);

CREATE TABLE body (                         -- the text and all that was found in it
    number      INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    text        TEXT NOT NULL,
    shape       TEXT NOT NULL,                              -- JSON: blocks and what else is known
    annotations TEXT NOT NULL                               -- JSON, with the hash of their text
);

CREATE TABLE place (                        -- every document ever taken in, by its identity
    identity   TEXT PRIMARY KEY,
    id         TEXT NOT NULL UNIQUE,
    number     INTEGER REFERENCES article ON DELETE SET NULL,  -- several places of one text share an article
    text_hash  TEXT NOT NULL,
    meta_hash  TEXT NOT NULL,
    shown      TEXT NOT NULL,
    path       TEXT NOT NULL,
    collection TEXT,
    record_id  TEXT
) WITHOUT ROWID;
CREATE INDEX place_by_number ON place (number);

CREATE TABLE term (                         -- facet values: a person, a country, a source, a month …
    key    INTEGER PRIMARY KEY,
    field  INTEGER NOT NULL,
    value  TEXT NOT NULL,
    label  TEXT NOT NULL,
    folded TEXT NOT NULL,                                   -- the label's words, folded, each between blanks
    UNIQUE (field, value)
);
CREATE TABLE posting (                      -- which live articles have it
    field  INTEGER NOT NULL,
    key    INTEGER NOT NULL REFERENCES term,
    number INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (field, key, number)
) WITHOUT ROWID;
CREATE INDEX posting_by_number ON posting (number, field, key);

CREATE TABLE person (
    number     INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    id         TEXT NOT NULL,
    name       TEXT NOT NULL,
    role       TEXT,
    kind       TEXT NOT NULL,
    statements INTEGER NOT NULL,
    PRIMARY KEY (number, ordinal)
) WITHOUT ROWID;

CREATE TABLE statement (
    number       INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal      INTEGER NOT NULL,
    start        INTEGER NOT NULL,
    "end"        INTEGER NOT NULL,
    kind         TEXT NOT NULL,
    speaker      TEXT,
    speaker_id   TEXT,
    role         TEXT,
    speaker_kind TEXT,
    PRIMARY KEY (number, ordinal)
) WITHOUT ROWID;

CREATE TABLE priority (
    number     INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    ordinal    INTEGER NOT NULL,
    start      INTEGER NOT NULL,
    "end"      INTEGER NOT NULL,
    sentence_start INTEGER NOT NULL,
    sentence_end   INTEGER NOT NULL,
    kind       TEXT NOT NULL,
    holder     TEXT NOT NULL,
    holder_id  TEXT,
    stated_by  TEXT,
    negated    INTEGER NOT NULL,
    past       INTEGER NOT NULL,
    text       TEXT NOT NULL,
    sentence   TEXT NOT NULL,
    PRIMARY KEY (number, ordinal)
) WITHOUT ROWID;
CREATE INDEX priority_by_holder ON priority (holder_id, number);

CREATE TABLE change (                       -- the last change of each article; a text index follows it
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    number INTEGER NOT NULL UNIQUE
);

CREATE TABLE deed (                         -- what the reader did, for undo and redo
    seq    INTEGER PRIMARY KEY AUTOINCREMENT,
    words  TEXT NOT NULL,
    detail TEXT NOT NULL,
    undone INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE memory (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
INSERT INTO memory VALUES ('library.id', lower(hex(randomblob(8))));
"""

_SECOND = """
CREATE TABLE correction (                   -- which of the user's corrections changed what was found
    key    TEXT NOT NULL,
    number INTEGER NOT NULL REFERENCES article ON DELETE CASCADE,
    PRIMARY KEY (key, number)
) WITHOUT ROWID;
CREATE INDEX correction_by_number ON correction (number);

CREATE TABLE finding (                      -- of such articles alone: the annotations as they were found
    number      INTEGER PRIMARY KEY REFERENCES article ON DELETE CASCADE,
    annotations TEXT NOT NULL
);
"""

_THIRD = """
CREATE TABLE archive (                      -- which collection an archive is, by its path
    path       TEXT PRIMARY KEY,
    collection TEXT NOT NULL UNIQUE
) WITHOUT ROWID;
INSERT OR IGNORE INTO archive
    SELECT path, collection FROM place WHERE instr(path, '/' || collection || '.jsonl') GROUP BY path;

UPDATE OR IGNORE place SET identity = CASE  -- was put together with blanks, which names have, too
    WHEN record_id IS NOT NULL THEN json_array('record', coalesce(collection, ''), record_id)
    WHEN identity LIKE 'address %' THEN json_array('address', substr(identity, 9))
    WHEN identity LIKE 'text %' THEN json_array('text', path, text_hash)
    ELSE json_array('file', path)
END;
"""

STEPS: tuple[str, ...] = (_FIRST, _SECOND, _THIRD)
"""Never edited once released; a change of the tables is a further step."""
