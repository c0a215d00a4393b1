import pg from 'pg'

/** A PostgreSQL server as people name it, `HOST:PORT/DATABASE`, with what its URL leaves out; never the password. */
export function serverName(url: string): string {
  const { host, port, database } = new pg.Client({ connectionString: url })
  return `${host}:${port}/${database ?? ''}`
}
