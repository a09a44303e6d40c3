CREATE FUNCTION count_reports() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tallies AS t VALUES ('month', substr(new.day, 1, 7), 1), ('type', new.type, 1)
            ON CONFLICT (kind, what) DO UPDATE SET count = t.count + 1;
    ELSE
        UPDATE tallies SET count = count - 1
            WHERE kind = 'month' AND what = substr(new.day, 1, 7) OR kind = 'type' AND what = new.type;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER reports_come AFTER INSERT ON reports FOR EACH ROW
    WHEN (new.withdrawn IS NULL) EXECUTE FUNCTION count_reports();
CREATE TRIGGER reports_go AFTER UPDATE OF withdrawn ON reports FOR EACH ROW
    WHEN (old.withdrawn IS NULL AND new.withdrawn IS NOT NULL) EXECUTE FUNCTION count_reports();

CREATE FUNCTION count_dyads() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tallies AS t VALUES ('dyad', new.one || '-' || new.other, 1)
            ON CONFLICT (kind, what) DO UPDATE SET count = t.count + 1;
    ELSE
        UPDATE tallies SET count = count - 1 WHERE kind = 'dyad' AND what = new.one || '-' || new.other;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER dyads_come AFTER INSERT ON dyads FOR EACH ROW
    WHEN (new.withdrawn IS NULL) EXECUTE FUNCTION count_dyads();
CREATE TRIGGER dyads_go AFTER UPDATE OF withdrawn ON dyads FOR EACH ROW
    WHEN (old.withdrawn IS NULL AND new.withdrawn IS NOT NULL) EXECUTE FUNCTION count_dyads();
