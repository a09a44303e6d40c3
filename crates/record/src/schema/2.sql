CREATE TABLE feeds (
    url        TEXT NOT NULL PRIMARY KEY,
    moved      TEXT,
    etag       TEXT,
    modified   TEXT,
    not_before TEXT,
    gone       INTEGER NOT NULL,
    asked      TEXT NOT NULL
) STRICT;

CREATE TABLE watches (
    rule   TEXT NOT NULL,
    target TEXT NOT NULL,
    seen   INTEGER NOT NULL,
    PRIMARY KEY (rule, target)
) STRICT;

CREATE TABLE matches (
    id   TEXT NOT NULL PRIMARY KEY,
    rule TEXT NOT NULL,
    seq  INTEGER NOT NULL REFERENCES changes (seq),
    body TEXT NOT NULL
) STRICT;
CREATE INDEX matches_seq ON matches (seq, id);

CREATE TABLE deliveries (
    target TEXT NOT NULL,
    found  TEXT NOT NULL REFERENCES matches (id),
    tries  INTEGER NOT NULL,
    done   TEXT,
    error  TEXT,
    PRIMARY KEY (target, found)
) STRICT;
CREATE INDEX deliveries_open ON deliveries (target) WHERE done IS NULL;

CREATE INDEX reports_added ON reports (added);
