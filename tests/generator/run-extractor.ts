import { spawn } from 'node:child_process'
import type { ResultLine } from './score/score-document.ts'

/** What the command line printed for a folder, by source name. */
export async function runExtractor(
  command: readonly string[],
  folder: string,
): Promise<ReadonlyMap<string, ResultLine>> {
  const [program = '', ...words] = command
  const child = spawn(program, [...words, 'extract', '--ndjson', folder], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const chunks: Buffer[] = []
  child.stdout.on('data', (chunk: Buffer) => chunks.push(chunk))
  await new Promise<void>((done, fail) => {
    child.on('error', fail)
    child.on('close', () => done())
  })
  const lines = Buffer.concat(chunks)
    .toString('utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as ResultLine)
  return new Map(lines.map((line) => [line.source.name, line]))
}
