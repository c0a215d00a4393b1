import { cellKeys, forms } from '../../forms/index.ts'

/** The tables, and the views for people who ask the database themselves. */
export const firstTables = `
CREATE TABLE gongkai.facts (
  name text PRIMARY KEY,
  value bigint NOT NULL
);
COMMENT ON TABLE gongkai.facts IS 'Counters: the last sequence number, the last entry of the record that was taken in.';
INSERT INTO gongkai.facts VALUES ('sequence', 0), ('record', 0);

CREATE TABLE gongkai.sources (
  id text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  bytes bigint NOT NULL,
  media_type text,
  first_seen_at timestamptz NOT NULL
);
COMMENT ON TABLE gongkai.sources IS 'Bytes that were kept, by their sha256; the media type is known once a run has read them.';

CREATE TABLE gongkai.source_names (
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  origin_key text NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  name text NOT NULL,
  url text,
  retrieved_at text,
  charset text,
  first_seen_at timestamptz NOT NULL,
  last_seen_at timestamptz NOT NULL,
  PRIMARY KEY (source_id, origin_key)
);
COMMENT ON COLUMN gongkai.source_names.origin_key IS 'Hash of name and address: a key of their own would outgrow an index.';

CREATE TABLE gongkai.source_chunks (
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  position integer NOT NULL,
  bytes bytea NOT NULL,
  PRIMARY KEY (source_id, position)
);
COMMENT ON TABLE gongkai.source_chunks IS 'The bytes themselves, where they are kept here and not in a folder.';
ALTER TABLE gongkai.source_chunks ALTER COLUMN bytes SET STORAGE EXTERNAL;

CREATE TABLE gongkai.runs (
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  number integer NOT NULL,
  position bigint GENERATED ALWAYS AS IDENTITY,
  version text NOT NULL,
  state text NOT NULL CHECK (state IN ('waiting', 'running', 'done', 'failed')),
  error_code text,
  error_params json,
  is_result boolean NOT NULL DEFAULT false,
  requested_at timestamptz NOT NULL,
  started_at timestamptz,
  finished_at timestamptz,
  sequence bigint UNIQUE,
  PRIMARY KEY (source_id, number)
);
COMMENT ON COLUMN gongkai.runs.is_result IS 'A report, or a failure that is a verdict on the bytes; the last such run of a source is its current result.';
CREATE INDEX runs_owed ON gongkai.runs (version, position) WHERE state IN ('waiting', 'running');
CREATE INDEX runs_failed ON gongkai.runs (sequence DESC) WHERE state = 'failed';

CREATE TABLE gongkai.parser_deaths (
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  version text NOT NULL,
  count integer NOT NULL,
  PRIMARY KEY (source_id, version)
);

CREATE TABLE gongkai.reports (
  source_id text NOT NULL,
  number integer NOT NULL,
  schema_version integer NOT NULL,
  source_name text NOT NULL,
  source_url text,
  source_retrieved_at text,
  media_type text NOT NULL,
  source_bytes bigint NOT NULL,
  extractor_name text NOT NULL,
  extractor_version text NOT NULL,
  title text,
  agency text,
  year integer,
  period_start text,
  period_end text,
  form text,
  preamble text NOT NULL,
  doubts integer NOT NULL,
  failed_checks integer NOT NULL,
  checks json NOT NULL,
  agency_name text,
  region_code text,
  region_name text,
  agency_level text,
  agency_kind text,
  order_year integer NOT NULL,
  order_agency text COLLATE "C" NOT NULL,
  preference text COLLATE "C" NOT NULL,
  exact json,
  PRIMARY KEY (source_id, number),
  FOREIGN KEY (source_id, number) REFERENCES gongkai.runs ON DELETE CASCADE
);
COMMENT ON COLUMN gongkai.reports.agency IS 'As printed; agency_name is the normalised one, or a person''s.';
COMMENT ON COLUMN gongkai.reports.exact IS 'The whole report, where a text of it holds characters that the database cannot.';
COMMENT ON COLUMN gongkai.reports.preference IS 'Among sources for one agency and year the smallest is preferred.';
CREATE INDEX reports_order ON gongkai.reports (order_year, order_agency, source_id, number);
CREATE INDEX reports_agency ON gongkai.reports USING hash (agency_name);

CREATE TABLE gongkai.report_tables (
  source_id text NOT NULL,
  number integer NOT NULL,
  table_key text NOT NULL,
  form text NOT NULL,
  "values" double precision[] NOT NULL,
  units text[] NOT NULL,
  states text[] NOT NULL,
  raw text[] NOT NULL,
  evidence json NOT NULL,
  PRIMARY KEY (source_id, number, table_key),
  FOREIGN KEY (source_id, number) REFERENCES gongkai.reports ON DELETE CASCADE
);
COMMENT ON TABLE gongkai.report_tables IS 'A statistics table a row; each array holds the cells in the order of the form.';

CREATE TABLE gongkai.sections (
  source_id text NOT NULL,
  number integer NOT NULL,
  ordinal integer NOT NULL,
  key text NOT NULL,
  title text,
  text text NOT NULL,
  evidence json,
  PRIMARY KEY (source_id, number, ordinal),
  FOREIGN KEY (source_id, number) REFERENCES gongkai.reports ON DELETE CASCADE
);

CREATE TABLE gongkai.report_series (
  source_id text NOT NULL,
  number integer NOT NULL,
  checks json NOT NULL,
  PRIMARY KEY (source_id, number),
  FOREIGN KEY (source_id, number) REFERENCES gongkai.reports ON DELETE CASCADE
);
COMMENT ON TABLE gongkai.report_series IS 'The checks of a report against those of other years.';

CREATE TABLE gongkai.issues (
  source_id text NOT NULL,
  number integer NOT NULL,
  position integer NOT NULL,
  code text NOT NULL,
  severity text NOT NULL,
  params json NOT NULL,
  message text NOT NULL,
  cells text[],
  PRIMARY KEY (source_id, number, position),
  FOREIGN KEY (source_id, number) REFERENCES gongkai.reports ON DELETE CASCADE
);

CREATE TABLE gongkai.series_owed (
  agency text NOT NULL,
  year integer NOT NULL,
  stamp bigint NOT NULL,
  PRIMARY KEY (agency, year)
);
COMMENT ON TABLE gongkai.series_owed IS 'Agencies and years whose checks across years are to be made anew.';

CREATE TABLE gongkai.decisions (
  id text PRIMARY KEY,
  position bigint GENERATED ALWAYS AS IDENTITY,
  source_id text NOT NULL REFERENCES gongkai.sources ON DELETE CASCADE,
  made_at timestamptz NOT NULL,
  type text NOT NULL,
  decision json NOT NULL
);
CREATE INDEX decisions_source ON gongkai.decisions (source_id);

CREATE TABLE gongkai.source_lists (
  name text PRIMARY KEY,
  content json NOT NULL,
  stored_at timestamptz NOT NULL
);

CREATE TABLE gongkai.form_cells (
  form text NOT NULL,
  table_key text NOT NULL,
  position integer NOT NULL,
  "row" text NOT NULL,
  "column" text NOT NULL,
  PRIMARY KEY (form, table_key, position)
);
COMMENT ON TABLE gongkai.form_cells IS 'The cells of each official form in order; position counts from 1.';
INSERT INTO gongkai.form_cells VALUES
${formCells()};

CREATE VIEW gongkai.current_reports AS
SELECT reports.*, runs.version, runs.sequence, runs.finished_at
FROM gongkai.reports JOIN gongkai.runs USING (source_id, number)
WHERE NOT EXISTS (
  SELECT FROM gongkai.runs AS later
  WHERE later.source_id = runs.source_id AND later.number > runs.number AND later.is_result
);
COMMENT ON VIEW gongkai.current_reports IS 'The report of each source that is in force now.';

CREATE VIEW gongkai.cells AS
SELECT tables.source_id, tables.number, tables.table_key, tables.form, cells."row", cells."column", cells.position,
  tables."values"[cells.position] AS value, tables.units[cells.position] AS unit, tables.raw[cells.position] AS raw,
  tables.states[cells.position] AS status, tables.evidence -> (cells.position - 1) AS evidence
FROM gongkai.report_tables AS tables
JOIN gongkai.form_cells AS cells ON cells.form = tables.form AND cells.table_key = tables.table_key;
COMMENT ON VIEW gongkai.cells IS 'Every cell of every report table, a row each.';

${checksView('checks', 'reports')}

${checksView('series_checks', 'report_series')}
`

/** Checks are kept as one array a report, which takes a tenth of the space of a row each. */
function checksView(name: string, table: string): string {
  return `CREATE VIEW gongkai.${name} AS
SELECT kept.source_id, kept.number, checks.*
FROM gongkai.${table} AS kept, ROWS FROM (json_to_recordset(kept.checks) AS (
  rule text, status text, expected double precision, actual double precision, cause text, cells text[],
  figures json, params json, message text)) WITH ORDINALITY
  AS checks (rule, status, expected, actual, cause, cells, figures, params, message, position);`
}

function formCells(): string {
  return Object.values(forms)
    .flatMap(({ year, tables }) =>
      Object.values(tables).flatMap((table) =>
        cellKeys(table).map((cell, index) => {
          const dot = cell.lastIndexOf('.')
          const names = `'${cell.slice(0, dot)}', '${cell.slice(dot + 1)}'`
          return `  ('${year}', '${table.key}', ${index + 1}, ${names})`
        }),
      ),
    )
    .join(',\n')
}
