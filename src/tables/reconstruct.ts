import {
  type Block,
  createIssue,
  type FormYear,
  type Issue,
  type SectionKey,
  type Table,
  type TableKey,
} from '../document/index.ts'
import { differingTables } from './differing-cells.ts'
import type { PrintedRow } from './printed-row.ts'
import { printedRows } from './printed-rows.ts'
import { reconstructDisputes } from './reconstruct-disputes.ts'
import { type ReconstructedTable, reconstructTable } from './reconstruct-table.ts'
import { issueOfCells } from './table-cells.ts'

/** Blocks under the key of the section that they stand in. */
export interface SectionContent {
  readonly key: SectionKey | 'preamble'
  readonly blocks: readonly Block[]
}

export interface Reconstruction {
  readonly tables: Readonly<Record<TableKey, Table | null>>
  readonly issues: readonly Issue[]
  /** The sections without the statistics tables. */
  readonly rest: readonly SectionContent[]
}

/**
 * The three statistics tables of a report, and the sections without them.
 *
 * Each table is looked for in its own section first, then in the others, in order. `usual` is the
 * form that was in force for the report's year; it decides where the print does not.
 */
export function reconstructTables(sections: readonly SectionContent[], usual: FormYear): Reconstruction {
  let rest = sections
  let keepsEmptyLines = false
  const issues: Issue[] = []
  const find = (
    key: TableKey,
    search: (blocks: readonly Block[]) => ReconstructedTable | null,
  ): Table | null => {
    const own = rest.filter((section) => section.key === key)
    for (const section of [...own, ...rest.filter((other) => other.key !== key)]) {
      const found = search(section.blocks)
      if (!found) continue
      keepsEmptyLines ||= found.keepsEmptyLines
      rest = rest.map((other) => (other === section ? { ...section, blocks: found.rest } : other))
      issues.push(
        ...found.issues,
        ...printedAgain(key, found.table, rest, search),
        ...printedElsewhere(key, found.table, rest),
      )
      return found.table
    }
    issues.push(missingTable(key, own))
    return null
  }
  const applications = find('applications', (blocks) => reconstructTable('applications', blocks, usual))
  const disclosure = find('disclosure', (blocks) =>
    reconstructTable('disclosure', blocks, usual, keepsEmptyLines),
  )
  const form = applications?.form ?? disclosure?.form ?? usual
  const disputes = find('disputes', (blocks) => reconstructDisputes(blocks, form, keepsEmptyLines))
  return { tables: { disclosure, applications, disputes }, issues, rest }
}

/** A second table, be it last year's or that of another office, stays in the text; where it differs is said. */
function printedAgain(
  key: TableKey,
  table: Table,
  rest: readonly SectionContent[],
  search: (blocks: readonly Block[]) => ReconstructedTable | null,
): Issue[] {
  const others = rest.flatMap(({ blocks }) => search(blocks)?.table ?? [])
  const differing = new Set(others.flatMap((other) => differingTables(table, other)))
  const inOrder = Object.keys(table.cells).filter((cell) => differing.has(cell))
  return issueOfCells('table-repeated', key, inOrder)
}

/**
 * A table of a text without a number, while more of them follow each other than any row has: they may be its
 * own, written down behind all labels.
 */
function printedElsewhere(key: TableKey, table: Table, rest: readonly SectionContent[]): Issue[] {
  const cells = Object.entries(table.cells)
  if (
    cells.some(
      ([, { status, evidence }]) =>
        status !== 'missing' && (status !== 'blank' || evidence?.table !== undefined),
    )
  )
    return []
  const isCrowd = ({ layout, slots }: PrintedRow) =>
    layout === 'text' && slots.length > mostCells && slots.every(({ isWhole }) => isWhole)
  const has = rest.some(({ blocks }) => printedRows(blocks).some(isCrowd))
  return has
    ? issueOfCells(
        'numbers-displaced',
        key,
        cells.map(([cell]) => cell),
      )
    : []
}

/** The cells of the widest row, that of the disputes table. */
const mostCells = 15

function missingTable(table: TableKey, own: readonly SectionContent[]): Issue {
  const hasPicture = own.some((section) => section.blocks.some((block) => block.type === 'picture'))
  return createIssue(hasPicture ? 'table-is-picture' : 'table-missing', { table })
}
