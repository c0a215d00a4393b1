import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { reportJson } from '../src/export/index.ts'
import { extractFixture, fixtures } from '../tests/fixture-folders.ts'

// Writes what each fixture gives now as what is expected of it. Read the changes before committing them.
for (const fixture of fixtures()) {
  const outcome = await extractFixture(fixture)
  mkdirSync(dirname(fixture.expected), { recursive: true })
  writeFileSync(fixture.expected, 'error' in outcome ? `${JSON.stringify(outcome)}\n` : reportJson(outcome))
}
