CREATE FUNCTION count_actors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF EXISTS (SELECT 1 FROM parties p WHERE p.country = new.country AND p.day = new.day AND p.report = new.report
        AND p.side = 0 AND p.position < new.position) THEN
        RETURN NULL;
    END IF;
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tallies AS t VALUES ('actor month', new.country || ' ' || substr(new.day, 1, 7), 1),
            ('actor type', new.country || ' ' || new.type, 1)
            ON CONFLICT (kind, what) DO UPDATE SET count = t.count + 1;
    ELSE
        UPDATE tallies SET count = count - 1
            WHERE kind = 'actor month' AND what = new.country || ' ' || substr(new.day, 1, 7)
            OR kind = 'actor type' AND what = new.country || ' ' || new.type;
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER actors_come AFTER INSERT ON parties FOR EACH ROW
    WHEN (new.withdrawn IS NULL AND new.side = 0) EXECUTE FUNCTION count_actors();
CREATE TRIGGER actors_go AFTER UPDATE OF withdrawn ON parties FOR EACH ROW
    WHEN (old.withdrawn IS NULL AND new.withdrawn IS NOT NULL AND new.side = 0) EXECUTE FUNCTION count_actors();

CREATE FUNCTION count_dyads_of_actors() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'INSERT' THEN
        INSERT INTO tallies AS t SELECT DISTINCT 'actor dyad', p.country || ' ' || new.one || '-' || new.other, 1
            FROM parties p WHERE p.report = new.report AND p.side = 0
            ON CONFLICT (kind, what) DO UPDATE SET count = t.count + 1;
    ELSE
        UPDATE tallies SET count = count - 1 WHERE kind = 'actor dyad' AND what IN
            (SELECT p.country || ' ' || new.one || '-' || new.other FROM parties p
             WHERE p.report = new.report AND p.side = 0);
    END IF;
    RETURN NULL;
END $$;
CREATE TRIGGER dyads_of_actors_come AFTER INSERT ON dyads FOR EACH ROW
    WHEN (new.withdrawn IS NULL) EXECUTE FUNCTION count_dyads_of_actors();
CREATE TRIGGER dyads_of_actors_go AFTER UPDATE OF withdrawn ON dyads FOR EACH ROW
    WHEN (old.withdrawn IS NULL AND new.withdrawn IS NOT NULL) EXECUTE FUNCTION count_dyads_of_actors();
