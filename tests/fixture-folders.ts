import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Report } from '../src/document/index.ts'
import { SourceError } from '../src/errors.ts'
import { extract } from '../src/extract/index.ts'

/** A source and the file that says what is expected of it. */
export interface Fixture {
  readonly name: string
  readonly source: string
  readonly expected: string
}

/** What an extraction gives: a report, or the error in its place. */
export type Outcome = Report | { readonly error: { readonly code: string } }

/** The samples, with their expected reports beside them, and the folders of tests/fixtures. */
export function fixtures(): Fixture[] {
  return [...sampleFixtures(), ...folderFixtures()]
}

/** The files of expectations that belong to no source. */
export function orphans(): string[] {
  const expected = new Set(fixtures().map((fixture) => fixture.expected))
  return filesIn('samples/expected').filter((path) => !expected.has(path))
}

/** What the source gives now. */
export async function extractFixture({ source }: Fixture): Promise<Outcome> {
  try {
    return await extract(new Uint8Array(readFileSync(source)), { name: basename(source) })
  } catch (error) {
    if (error instanceof SourceError) return { error: { code: error.code } }
    throw error
  }
}

function sampleFixtures(): Fixture[] {
  return filesIn('samples/reports').map((source) => ({
    name: source,
    source,
    expected: `samples/expected/${basename(source)}.json`,
  }))
}

function folderFixtures(): Fixture[] {
  return filesIn('tests/fixtures').map((folder) => {
    const source = filesIn(folder).find((path) => basename(path).startsWith('source.'))
    if (!source) throw new Error(`${folder} has no source`)
    return { name: folder, source, expected: `${folder}/expected.json` }
  })
}

function filesIn(folder: string): string[] {
  return readdirSync(folder)
    .sort()
    .map((name) => join(folder, name).replaceAll('\\', '/'))
}
