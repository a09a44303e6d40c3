CREATE TABLE changes (
    seq     INTEGER PRIMARY KEY,
    at      TEXT NOT NULL,
    what    TEXT NOT NULL,
    subject TEXT NOT NULL,
    who     TEXT,
    why     TEXT,
    detail  TEXT
) STRICT;
CREATE INDEX changes_subject ON changes (subject);
CREATE INDEX changes_at ON changes (at);

CREATE TABLE stories (
    id    INTEGER PRIMARY KEY,
    name  TEXT NOT NULL UNIQUE,
    voice INTEGER NOT NULL
) STRICT;
CREATE INDEX stories_voice ON stories (voice);

CREATE TABLE origins (
    origin TEXT PRIMARY KEY,
    story  INTEGER NOT NULL REFERENCES stories (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX origins_story ON origins (story);

CREATE TABLE versions (
    id        INTEGER PRIMARY KEY,
    story     INTEGER NOT NULL REFERENCES stories (id),
    hash      TEXT NOT NULL,
    raw       TEXT NOT NULL,
    headline  TEXT,
    source    INTEGER REFERENCES sources (id),
    published TEXT,
    language  TEXT,
    rights    TEXT NOT NULL,
    state     TEXT NOT NULL,
    note      TEXT,
    coder     TEXT NOT NULL,
    added     INTEGER NOT NULL REFERENCES changes (seq),
    withdrawn INTEGER REFERENCES changes (seq)
) STRICT;
CREATE UNIQUE INDEX versions_current ON versions (story) WHERE withdrawn IS NULL;
CREATE INDEX versions_story ON versions (story);
CREATE INDEX versions_hash ON versions (hash);

CREATE TABLE sources (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE names (
    id   INTEGER PRIMARY KEY,
    name TEXT NOT NULL UNIQUE
) STRICT;

CREATE TABLE places (
    id        INTEGER PRIMARY KEY,
    name      TEXT NOT NULL,
    country   TEXT NOT NULL,
    latitude  REAL,
    longitude REAL
) STRICT;
CREATE INDEX places_name ON places (name, country);

CREATE TABLE reports (
    key         INTEGER PRIMARY KEY,
    id          TEXT NOT NULL,
    version     INTEGER NOT NULL REFERENCES versions (id),
    type        TEXT NOT NULL,
    modes       TEXT NOT NULL,
    status      TEXT NOT NULL,
    confidence  REAL NOT NULL,
    day         TEXT NOT NULL,
    start       TEXT,
    "end"       TEXT,
    precision   TEXT,
    place       INTEGER REFERENCES places (id),
    published   TEXT,
    quote_start INTEGER NOT NULL,
    quote_end   INTEGER NOT NULL,
    detail      TEXT NOT NULL,
    amended     INTEGER NOT NULL DEFAULT 0,
    added       INTEGER NOT NULL REFERENCES changes (seq),
    withdrawn   INTEGER REFERENCES changes (seq)
) STRICT;
CREATE UNIQUE INDEX reports_current ON reports (id) WHERE withdrawn IS NULL;
CREATE INDEX reports_id ON reports (id);
CREATE INDEX reports_version ON reports (version);
CREATE INDEX reports_day ON reports (day, type, status);
CREATE INDEX reports_published ON reports (published);
CREATE INDEX reports_type ON reports (type, day);
CREATE INDEX reports_place ON reports (place, day) WHERE place IS NOT NULL;

CREATE TABLE parties (
    country   TEXT NOT NULL,
    day       TEXT NOT NULL,
    report    INTEGER NOT NULL REFERENCES reports (key),
    side      INTEGER NOT NULL,
    position  INTEGER NOT NULL,
    type      TEXT NOT NULL,
    sectors   TEXT NOT NULL,
    name      INTEGER REFERENCES names (id),
    withdrawn INTEGER REFERENCES changes (seq),
    PRIMARY KEY (country, day, report, side, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX parties_report ON parties (report);
CREATE INDEX parties_name ON parties (name) WHERE name IS NOT NULL;

CREATE TABLE dyads (
    one    TEXT NOT NULL,
    other  TEXT NOT NULL,
    day    TEXT NOT NULL,
    report INTEGER NOT NULL REFERENCES reports (key),
    type   TEXT NOT NULL,
    withdrawn INTEGER REFERENCES changes (seq),
    PRIMARY KEY (one, other, day, report)
) STRICT, WITHOUT ROWID;

CREATE INDEX dyads_report ON dyads (report);

CREATE TABLE attributions (
    source   INTEGER NOT NULL REFERENCES sources (id),
    report   INTEGER NOT NULL REFERENCES reports (key),
    position INTEGER NOT NULL,
    PRIMARY KEY (source, report, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE refused (
    origin TEXT PRIMARY KEY,
    code   TEXT NOT NULL,
    reason TEXT NOT NULL,
    hash   TEXT,
    seq    INTEGER NOT NULL REFERENCES changes (seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE shingles (
    story INTEGER PRIMARY KEY REFERENCES stories (id),
    words BLOB NOT NULL
) STRICT;
CREATE TABLE bands (
    band  INTEGER NOT NULL,
    story INTEGER NOT NULL REFERENCES stories (id),
    PRIMARY KEY (band, story)
) STRICT, WITHOUT ROWID;

CREATE TABLE spans (
    country TEXT NOT NULL,
    first   TEXT NOT NULL,
    last    TEXT NOT NULL,
    report  INTEGER NOT NULL REFERENCES reports (key),
    PRIMARY KEY (country, first, report)
) STRICT, WITHOUT ROWID;
CREATE INDEX spans_report ON spans (report);
CREATE TABLE links (
    one   INTEGER NOT NULL REFERENCES reports (key),
    other INTEGER NOT NULL REFERENCES reports (key),
    score INTEGER NOT NULL,
    PRIMARY KEY (one, other)
) STRICT, WITHOUT ROWID;

CREATE TABLE members (
    report    INTEGER NOT NULL REFERENCES reports (key),
    event     TEXT NOT NULL,
    added     INTEGER NOT NULL REFERENCES changes (seq),
    withdrawn INTEGER REFERENCES changes (seq)
) STRICT;
CREATE INDEX members_report ON members (report);
CREATE INDEX members_event ON members (event);

CREATE TABLE decisions (
    id     INTEGER PRIMARY KEY,
    what   TEXT NOT NULL,
    one    TEXT NOT NULL,
    other  TEXT,
    detail TEXT,
    who    TEXT NOT NULL,
    why    TEXT NOT NULL,
    seq    INTEGER NOT NULL REFERENCES changes (seq)
) STRICT;
CREATE INDEX decisions_one ON decisions (one);
CREATE INDEX decisions_other ON decisions (other);

CREATE VIRTUAL TABLE texts USING fts5 (headline, body, content = '', contentless_delete = 1, tokenize = 'unicode61 remove_diacritics 2');
