/** What is kept so that sites are visited by their schedules, once at a time across machines. */
export const crawlSchedule = `
ALTER TABLE gongkai.crawl_visits DROP CONSTRAINT crawl_visits_pkey;
ALTER TABLE gongkai.crawl_visits ADD PRIMARY KEY (site, started_at);
ALTER TABLE gongkai.crawl_visits ADD COLUMN retry_at timestamptz;
COMMENT ON TABLE gongkai.crawl_visits IS 'Every visit of each site.';
COMMENT ON COLUMN gongkai.crawl_visits.retry_at IS 'A site that was away is visited again then, before its schedule says so.';

CREATE TABLE gongkai.crawl_requests (
  site text PRIMARY KEY,
  requested_at timestamptz NOT NULL
);
COMMENT ON TABLE gongkai.crawl_requests IS 'When somebody last asked for a visit at once; an older one has been met by a later visit.';

CREATE TABLE gongkai.crawl_site_claims (
  site text PRIMARY KEY,
  holder text NOT NULL,
  held_until timestamptz NOT NULL
);
COMMENT ON TABLE gongkai.crawl_site_claims IS 'Who visits a site at present; a claim that is not renewed runs out. Times are those of the database.';

CREATE TABLE gongkai.crawl_hosts (
  host text PRIMARY KEY,
  free_at timestamptz NOT NULL,
  holder text,
  held_until timestamptz
);
COMMENT ON TABLE gongkai.crawl_hosts IS 'Who makes a request to a host at present, and until when the host is left in peace.';
`
