import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { GongkaiProcess } from '../gongkai-process.ts'

/** A `gongkai serve` on an embedded store of its own, whose page is tried. */
export interface PageService {
  /** Such as `http://127.0.0.1:40001`. */
  readonly address: string
  /** Its working folder, with `inbox`. */
  readonly folder: string
  /** Stops it, and removes its folder. */
  end(): Promise<void>
}

/** Starts a service in an empty folder. */
export async function startPageService(
  environment: Readonly<Record<string, string>> = {},
): Promise<PageService> {
  const folder = mkdtempSync(join(tmpdir(), 'gongkai-page-'))
  const words = ['serve', '--json', '--log-level', 'warn']
  const service = new GongkaiProcess({ words, folder, environment })
  const { address } = await service.nextJson()
  return {
    address: String(address),
    folder,
    end: async () => {
      await service.end('SIGTERM')
      rmSync(folder, { recursive: true })
    },
  }
}
