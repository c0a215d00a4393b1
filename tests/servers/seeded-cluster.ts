import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { cp, mkdir, rename, rm } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { createCluster, embeddedPostgresMajor } from '../../src/database/cluster.ts'

const cache = fileURLToPath(new URL('../../node_modules/.cache/gongkai/', import.meta.url))
const seed = join(cache, `cluster-${embeddedPostgresMajor}`)

/**
 * Makes an empty embedded database in a folder by copying one: making one takes seconds, and each test wants its
 * own. To be given to `openEmbedded` as `makeCluster`.
 */
export async function copyCluster(folder: string): Promise<void> {
  if (!existsSync(seed)) await makeSeed()
  await cp(seed, folder, { recursive: true })
}

/** Another worker of Jest may do the same; the first to rename wins. */
async function makeSeed(): Promise<void> {
  const aside = `${seed}-${randomUUID()}`
  await mkdir(dirname(aside), { recursive: true })
  await createCluster(aside)
  await rename(aside, seed).catch(async (error: unknown) => {
    await rm(aside, { recursive: true })
    if (!existsSync(seed)) throw error
  })
}
