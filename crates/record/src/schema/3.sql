-- What a candidate for joining must share beside days and a country is told by its file, so that few are read in full.
ALTER TABLE spans ADD COLUMN type TEXT NOT NULL DEFAULT '';
ALTER TABLE spans ADD COLUMN parties INTEGER NOT NULL DEFAULT 0;
UPDATE spans SET type = (SELECT r.type FROM reports r WHERE r.key = spans.report),
    parties = (SELECT count(*) FROM spans o WHERE o.report = spans.report);
