/** What is kept of the sites that are watched. */
export const crawlTables = `
CREATE TABLE gongkai.crawl_targets (
  site text NOT NULL,
  url_key text NOT NULL,
  url text NOT NULL,
  etag text,
  last_modified text,
  digest text NOT NULL,
  source_id text,
  is_kept boolean NOT NULL,
  found json NOT NULL,
  visited_at timestamptz NOT NULL,
  PRIMARY KEY (site, url_key)
);
COMMENT ON TABLE gongkai.crawl_targets IS 'Addresses of a site as they were last seen: all of it can be fetched again.';
COMMENT ON COLUMN gongkai.crawl_targets.source_id IS 'No reference: it is written before the source is kept, and outlives one that is forgotten.';

CREATE TABLE gongkai.crawl_finds (
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  site text NOT NULL,
  url_key text NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  trail json NOT NULL,
  found_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, site, url_key)
);
COMMENT ON TABLE gongkai.crawl_finds IS 'How a source was found on a site; several sources under one address are its versions, the last one last.';
CREATE INDEX crawl_finds_target ON gongkai.crawl_finds (site, url_key, position);

CREATE TABLE gongkai.crawl_visits (
  site text PRIMARY KEY,
  state text NOT NULL CHECK (state IN ('running', 'done', 'failed')),
  started_at timestamptz NOT NULL,
  ended_at timestamptz,
  counts json NOT NULL,
  failure json
);
COMMENT ON TABLE gongkai.crawl_visits IS 'The last run of each site.';
`
