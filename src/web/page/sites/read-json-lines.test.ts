import { expect, test } from '@jest/globals'
import { readJsonLines } from './read-json-lines.ts'

async function linesOf(...pieces: readonly string[]): Promise<readonly unknown[]> {
  const bytes = pieces.map((piece) => new TextEncoder().encode(piece))
  const body = new ReadableStream<Uint8Array>({
    start: (control) => {
      for (const piece of bytes) control.enqueue(piece)
      control.close()
    },
  })
  const lines: unknown[] = []
  for await (const line of readJsonLines(body)) lines.push(line)
  return lines
}

test('a line that comes in pieces is one line', async () => {
  expect(await linesOf('{"a":', '1}\n{"b"', ':2}\n')).toEqual([{ a: 1 }, { b: 2 }])
})

test('a last line without an end is a line', async () => {
  expect(await linesOf('{"a":1}\n\n{"b":2}')).toEqual([{ a: 1 }, { b: 2 }])
})
