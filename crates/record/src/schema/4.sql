-- One index holds what questions over all reports look at, so that rows which do not count are not read.
DROP INDEX reports_day;
CREATE INDEX reports_day ON reports (day, "end", type, status, added, withdrawn);
-- What began in an earlier year than it ended is found apart from the rest; see ask/plan.rs.
CREATE INDEX reports_long ON reports (coalesce("end", '9999'), day)
    WHERE day <> '' AND ("end" IS NULL OR substr("end", 1, 4) > substr(day, 1, 4));
CREATE INDEX reports_status ON reports (status, day);
CREATE INDEX versions_source ON versions (source);

-- How many current reports there are of each month, type and pair of countries.
CREATE TABLE tallies (
    kind  TEXT NOT NULL,
    what  TEXT NOT NULL,
    count INTEGER NOT NULL,
    PRIMARY KEY (kind, what)
) STRICT, WITHOUT ROWID;
INSERT INTO tallies SELECT 'month', substr(day, 1, 7), count(*) FROM reports WHERE withdrawn IS NULL GROUP BY 2;
INSERT INTO tallies SELECT 'type', type, count(*) FROM reports WHERE withdrawn IS NULL GROUP BY 2;
INSERT INTO tallies SELECT 'dyad', one || '-' || other, count(*) FROM dyads WHERE withdrawn IS NULL GROUP BY 2;
CREATE TRIGGER reports_come AFTER INSERT ON reports WHEN new.withdrawn IS NULL BEGIN
    INSERT INTO tallies VALUES ('month', substr(new.day, 1, 7), 1), ('type', new.type, 1)
        ON CONFLICT (kind, what) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER reports_go AFTER UPDATE OF withdrawn ON reports
WHEN old.withdrawn IS NULL AND new.withdrawn IS NOT NULL BEGIN
    UPDATE tallies SET count = count - 1
        WHERE kind = 'month' AND what = substr(new.day, 1, 7) OR kind = 'type' AND what = new.type;
END;
CREATE TRIGGER dyads_come AFTER INSERT ON dyads WHEN new.withdrawn IS NULL BEGIN
    INSERT INTO tallies VALUES ('dyad', new.one || '-' || new.other, 1)
        ON CONFLICT (kind, what) DO UPDATE SET count = count + 1;
END;
CREATE TRIGGER dyads_go AFTER UPDATE OF withdrawn ON dyads
WHEN old.withdrawn IS NULL AND new.withdrawn IS NOT NULL BEGIN
    UPDATE tallies SET count = count - 1 WHERE kind = 'dyad' AND what = new.one || '-' || new.other;
END;
