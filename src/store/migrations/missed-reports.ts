/** What sites name and did not give: without it, a report behind a login would count as not there. */
export const missedReports = `
CREATE TABLE gongkai.missed_reports (
  site text NOT NULL,
  url_key text NOT NULL,
  url text NOT NULL,
  name text NOT NULL,
  year integer,
  reason text NOT NULL,
  at timestamptz NOT NULL,
  PRIMARY KEY (site, url_key)
);
COMMENT ON TABLE gongkai.missed_reports IS 'Reports that a site names and that could not be fetched, or held nothing, when they were last tried; those of the last complete visit count.';
`
