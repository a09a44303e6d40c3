CREATE TABLE dateline_meta (name TEXT PRIMARY KEY, value BIGINT NOT NULL);
INSERT INTO dateline_meta (name, value) VALUES ('schema', 0);
CREATE TABLE texts (rowid BIGINT PRIMARY KEY, words TSVECTOR NOT NULL);
CREATE INDEX texts_words ON texts USING gin (words);
CREATE INDEX reports_told_last ON reports (published DESC NULLS LAST, key DESC);
