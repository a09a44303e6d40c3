-- Reports of a type are counted by month from the index alone.
DROP INDEX reports_type;
CREATE INDEX reports_type ON reports (type, day, withdrawn);
