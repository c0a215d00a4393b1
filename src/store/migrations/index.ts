import { crawlSchedule } from './crawl-schedule.ts'
import { crawlTables } from './crawl-tables.ts'
import { firstTables } from './first-tables.ts'
import { ledger } from './ledger.ts'
import { missedReports } from './missed-reports.ts'
import { reportList } from './report-list.ts'

/** A step from one version of the tables to the next; statements end in a semicolon at the end of a line. */
export interface Migration {
  readonly name: string
  readonly statements: string
}

/** All steps in order. One that was published is never changed. */
export const migrations: readonly Migration[] = [
  { name: '0001-first-tables', statements: firstTables },
  { name: '0002-crawl-tables', statements: crawlTables },
  { name: '0004-crawl-schedule', statements: crawlSchedule },
  { name: '0005-ledger', statements: ledger },
  { name: '0006-listed-sources', statements: reportList },
  { name: '0007-missed-reports', statements: missedReports },
]
