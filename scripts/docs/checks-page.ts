import { checkMessages, narrativeQuantities, type Reading } from '../../src/check/index.ts'
import { markdownTable } from './markdown-table.ts'

/** docs/checks.md: every check with cause and remedy, and the quantities that are looked for in prose. */
export function checksPage(): string {
  const rules = Object.entries(checkMessages).map(([rule, { en, zh, cause, remedy }]) => [
    `\`${rule}\``,
    en,
    zh,
    cause,
    remedy,
  ])
  const quantities = narrativeQuantities.map(({ key, label, readings }) => [
    `\`narrative.${key}\``,
    label,
    readings.map(readingText).join('\n'),
  ])
  return `# Checks

A check says whether numbers of one report agree. It never changes a number: what was printed stays.

- \`pass\`: holds among cells that were read independently of it.
- \`assumed\`: holds because a cell in it was inferred, or a cut chosen, by it; it confirms nothing.
- \`fail\`: does not hold. Cause \`published\`: every cell was read beyond doubt, so the source is at odds with
  itself. Cause \`uncertain\`: the reading may be at fault.
- \`skipped\`: the total has no value, no part has one, or a cell is ambiguous or missing.

## Rules

${markdownTable(['rule', 'message', '中文', 'why it fails', 'what to do'], rules)}

## Quantities in prose

A figure agrees when any reading fits; readings stand below each other. \`*\` stands for all rows of a group.

${markdownTable(['rule', '数量', 'cells that it may count'], quantities)}
`
}

function readingText(reading: Reading): string {
  return reading.cells.map((cell) => `\`${cell}\``).join(' + ')
}
