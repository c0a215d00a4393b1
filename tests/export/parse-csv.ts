/** The fields of a CSV text, line by line, as RFC 4180 has it; a text that keeps to nothing of the kind throws. */
export function parseCsv(text: string): string[][] {
  const rows: string[][] = []
  let row: string[] = []
  const pattern = /(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/gy
  for (let match = pattern.exec(text); match; match = pattern.exec(text)) {
    row.push(match[1]?.replaceAll('""', '"') ?? match[2] ?? '')
    if (match[3] === '\r\n') {
      rows.push(row)
      row = []
    }
    if (pattern.lastIndex === text.length) return rows
  }
  throw new Error('this is no CSV')
}

/** The rows of a CSV text by the names in its head; a byte order mark is dropped. */
export function csvRecords(text: string): Record<string, string>[] {
  const [head = [], ...rows] = parseCsv(text.replace(/^\ufeff/, ''))
  return rows.map((row) => {
    if (row.length !== head.length) throw new Error('a row is longer or shorter than the head')
    return Object.fromEntries(head.map((name, index) => [name, row[index] ?? '']))
  })
}
