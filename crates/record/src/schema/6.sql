-- Where a text stands on the web, as its feed, page or table told it.
ALTER TABLE versions ADD COLUMN url TEXT;
