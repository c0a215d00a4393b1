/** What the addresses of watched sites showed from when to when; and the choice between sources that follows. */
export const ledger = `
CREATE TABLE gongkai.sightings (
  site text NOT NULL,
  url_key text NOT NULL,
  at timestamptz NOT NULL,
  type text NOT NULL CHECK (type IN ('shown', 'gone')),
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  position bigint GENERATED ALWAYS AS IDENTITY,
  url text NOT NULL,
  reason text,
  PRIMARY KEY (site, url_key, at, type, source_id)
);
COMMENT ON TABLE gongkai.sightings IS 'What an address of a site shows from a moment on, until its next sighting: a source, or where it is gone nothing.';
CREATE INDEX sightings_source ON gongkai.sightings (source_id);

INSERT INTO gongkai.sightings (site, url_key, at, type, source_id, url)
SELECT site, url_key, found_at, 'shown', source_id, trail ->> 'url' FROM gongkai.crawl_finds ORDER BY position;

UPDATE gongkai.reports SET preference = left(preference, 32) || lpad(
  (EXISTS (SELECT FROM gongkai.sightings WHERE sightings.source_id = reports.source_id)
    AND NOT EXISTS (
      SELECT FROM gongkai.sightings AS last
      WHERE last.source_id = reports.source_id AND NOT EXISTS (
        SELECT FROM gongkai.sightings AS later
        WHERE later.site = last.site AND later.url_key = last.url_key
          AND (later.at, later.position) > (last.at, last.position))))::integer::text, 15, '0')
  || ' ' || substr(preference, 33);
`
