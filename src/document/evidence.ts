/**
 * Where in the source a value was read.
 *
 * Units: `page` and `line` count from 1; `block`, `table`, `row` and `column` from 0; `bbox` is
 * [x0, y0, x1, y1] in PDF points in the page as shown, origin top left; `span` holds UTF-16 offsets
 * inside the line, block or cell and is there whenever that holds more than the value.
 */
export interface Evidence {
  readonly page?: number
  readonly bbox?: readonly [number, number, number, number]
  readonly line?: number
  readonly block?: number
  readonly table?: number
  readonly row?: number
  readonly column?: number
  readonly span?: readonly [number, number]
}
