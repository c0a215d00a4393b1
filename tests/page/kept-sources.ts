import { copyFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import type { Page } from 'playwright-core'
import { until } from '../until.ts'
import type { PageService } from './page-service.ts'

interface Row {
  readonly sourceId: string
  readonly name: string
  readonly state: string
}

/** Puts files into a service's inbox and waits until they are read; the ids of their sources by their names. */
export async function readFiles(
  page: Page,
  { address, folder }: PageService,
  paths: readonly string[],
  patienceMs: number,
): Promise<ReadonlyMap<string, string>> {
  for (const path of paths) copyFileSync(path, join(folder, 'inbox', basename(path)))
  const names = new Set(paths.map((path) => basename(path)))
  const listRead = async (): Promise<readonly Row[]> => {
    const answer = await page.context().request.get(`${address}/api/v1/sources?limit=1000`)
    const { rows } = (await answer.json()) as { readonly rows: readonly Row[] }
    return rows.filter(({ name, state }) => names.has(name) && (state === 'done' || state === 'failed'))
  }
  await until(async () => (await listRead()).length === names.size, patienceMs)
  return new Map((await listRead()).map(({ name, sourceId }) => [name, sourceId]))
}
