/**
 * What lists of reports are made from: a row a source, with the text that words are looked for in. The text is kept
 * apart from the row, which lists read from end to end.
 */
export const reportList = `
CREATE TABLE gongkai.listed_sources (
  source_id text PRIMARY KEY REFERENCES gongkai.sources ON DELETE CASCADE,
  arrived_at timestamptz NOT NULL,
  outcome text NOT NULL CHECK (outcome IN ('report', 'failed', 'waiting')),
  number integer,
  names text NOT NULL,
  words text NOT NULL,
  agency text COLLATE "C",
  is_named boolean NOT NULL,
  region_code text COLLATE "C",
  level text,
  year integer,
  form text,
  doubts integer NOT NULL,
  failed_checks integer NOT NULL,
  open_doubts integer NOT NULL,
  open_errors integer NOT NULL,
  open_checks integer NOT NULL,
  doubts_between integer NOT NULL,
  text text,
  grams integer[]
) WITH (fillfactor = 85, toast_tuple_target = 512);
COMMENT ON TABLE gongkai.listed_sources IS 'A row a source, as lists filter, sort and count it; all of it can be made again from the other tables.';
COMMENT ON COLUMN gongkai.listed_sources.number IS 'The run whose report is in force.';
COMMENT ON COLUMN gongkai.listed_sources.names IS 'The names of the source, folded, one a line.';
COMMENT ON COLUMN gongkai.listed_sources.words IS 'Agency and title, folded, one a line.';
COMMENT ON COLUMN gongkai.listed_sources.agency IS 'The normalised name, else the one printed.';
COMMENT ON COLUMN gongkai.listed_sources.open_doubts IS 'What is still to be judged: of it open_errors are errors, open_checks are failed checks.';
COMMENT ON COLUMN gongkai.listed_sources.doubts_between IS 'Doubts, open or not, that arise between reports: they change with other reports than this one.';
CREATE INDEX listed_sources_agency ON gongkai.listed_sources (agency, year);

COMMENT ON COLUMN gongkai.listed_sources.text IS 'The text of the sections of the report in force, folded.';
COMMENT ON COLUMN gongkai.listed_sources.grams IS 'The characters and pairs of characters of the text, each once, as numbers.';
ALTER TABLE gongkai.listed_sources ALTER COLUMN source_id SET STORAGE MAIN, ALTER COLUMN names SET STORAGE MAIN,
  ALTER COLUMN words SET STORAGE MAIN, ALTER COLUMN agency SET STORAGE MAIN,
  ALTER COLUMN grams SET STORAGE EXTERNAL, ALTER COLUMN grams SET STATISTICS 0, ALTER COLUMN text SET STATISTICS 0;
CREATE INDEX listed_sources_grams ON gongkai.listed_sources USING gin (grams);

ALTER TABLE gongkai.decisions ADD COLUMN is_undone boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN gongkai.decisions.is_undone IS 'Whether it was taken back; an undo is a decision too, and may be undone.';

ALTER TABLE gongkai.reports ADD COLUMN found_agency json;
COMMENT ON COLUMN gongkai.reports.found_agency IS 'Who published, before a person said who; null also where nobody was found.';
UPDATE gongkai.reports SET found_agency = json_build_object('name', agency_name, 'regionCode', region_code,
  'regionName', region_name, 'level', agency_level, 'kind', agency_kind)
WHERE agency_name IS NOT NULL AND source_id NOT IN (SELECT source_id FROM gongkai.decisions WHERE type = 'agency');
`
