-- Since when a row stands, so that what was held then is asked for without looking at each report.
ALTER TABLE parties ADD COLUMN added INTEGER REFERENCES changes (seq);
ALTER TABLE dyads ADD COLUMN added INTEGER REFERENCES changes (seq);
UPDATE parties SET added = (SELECT r.added FROM reports r WHERE r.key = parties.report);
UPDATE dyads SET added = (SELECT r.added FROM reports r WHERE r.key = dyads.report);

-- How many current reports there are of each actor's months, types and pairs of countries: the actor's code, a blank, and what
-- is counted. A report with two actors of one country counts once.
INSERT INTO tallies SELECT 'actor month', country || ' ' || substr(day, 1, 7), count(DISTINCT report)
    FROM parties WHERE side = 0 AND withdrawn IS NULL GROUP BY 2;
INSERT INTO tallies SELECT 'actor type', country || ' ' || type, count(DISTINCT report)
    FROM parties WHERE side = 0 AND withdrawn IS NULL GROUP BY 2;
INSERT INTO tallies SELECT 'actor dyad', p.country || ' ' || y.one || '-' || y.other, count(DISTINCT y.report)
    FROM dyads y JOIN parties p ON p.report = y.report WHERE p.side = 0 AND y.withdrawn IS NULL GROUP BY 2;
CREATE TRIGGER actors_come AFTER INSERT ON parties
WHEN new.withdrawn IS NULL AND new.side = 0 AND NOT EXISTS (SELECT 1 FROM parties p WHERE p.country = new.country
    AND p.day = new.day AND p.report = new.report AND p.side = 0 AND p.position < new.position) BEGIN
    INSERT INTO tallies VALUES ('actor month', new.country || ' ' || substr(new.day, 1, 7), 1),
        ('actor type', new.country || ' ' || new.type, 1)
        ON CONFLICT (kind, what) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER actors_go AFTER UPDATE OF withdrawn ON parties
WHEN old.withdrawn IS NULL AND new.withdrawn IS NOT NULL AND new.side = 0 AND NOT EXISTS (SELECT 1 FROM parties p
    WHERE p.country = new.country AND p.day = new.day AND p.report = new.report AND p.side = 0
    AND p.position < new.position) BEGIN
    UPDATE tallies SET count = count - 1 WHERE kind = 'actor month' AND what = new.country || ' ' || substr(new.day, 1, 7)
        OR kind = 'actor type' AND what = new.country || ' ' || new.type;
END;
CREATE TRIGGER dyads_of_actors_come AFTER INSERT ON dyads WHEN new.withdrawn IS NULL BEGIN
    INSERT INTO tallies SELECT DISTINCT 'actor dyad', p.country || ' ' || new.one || '-' || new.other, 1
        FROM parties p WHERE p.report = new.report AND p.side = 0
        ON CONFLICT (kind, what) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER dyads_of_actors_go AFTER UPDATE OF withdrawn ON dyads
WHEN old.withdrawn IS NULL AND new.withdrawn IS NOT NULL BEGIN
    UPDATE tallies SET count = count - 1 WHERE kind = 'actor dyad' AND what IN
        (SELECT p.country || ' ' || new.one || '-' || new.other FROM parties p WHERE p.report = new.report AND p.side = 0);
END;
