import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { ConfigError } from '../../errors.ts'
import type { DecisionStore } from '../../store/index.ts'
import type { Site } from './site.ts'
import { sitesSchema } from './site-schema.ts'
import { parseSourceList, putSourceList } from './source-list.ts'

export interface SiteBookOptions {
  readonly store: Pick<DecisionStore, 'loadSourceList' | 'storeSourceList'>
  /** Path of the list that people edit; null for a machine that has none. */
  readonly file: string | null
  /** Puts a text in place of a file. */
  readonly write: (path: string, text: string) => Promise<void>
}

/** The list of sites at one moment. */
export interface SiteList {
  readonly sites: readonly Site[]
  /** Changes with the sites. */
  readonly revision: string
}

/** Of the list in the store. */
const listName = 'sites'
const revisionDigits = 16

/**
 * The sites that are watched: the file where there is one, and the store, from which other machines have it.
 *
 * What the file says counts, so that it can be edited while a service runs; without a file what the store has.
 */
export class SiteBook {
  readonly #options: SiteBookOptions
  #list: SiteList = toList([])
  /** What the store is known to have. */
  #stored: string | null = null
  #byName: ReadonlyMap<string, Site> = new Map()

  constructor(options: SiteBookOptions) {
    this.#options = options
  }

  get file(): string | null {
    return this.#options.file
  }

  /** The list as it is now. Errors: ConfigError where the file is no list; the last good one stays. */
  async load(): Promise<SiteList> {
    const { file, store } = this.#options
    const text = file === null ? null : readList(file)
    if (file !== null && text !== null) return this.#take(toList(parseSourceList(text, file)))
    const stored = await store.loadSourceList(listName)
    this.#list = toList(stored === null ? [] : sitesSchema.parse(stored))
    this.#stored = this.#list.revision
    this.#index()
    return this.#list
  }

  /** A site of the list, which is read again where it has none of this name; null where there is none. */
  async find(name: string): Promise<Site | null> {
    const known = this.#byName.get(name)
    if (known) return known
    await this.load()
    return this.#byName.get(name) ?? null
  }

  /** Puts other sites on the list, in the file too where this machine has it. Errors: ConfigError. */
  async put(sites: readonly Site[]): Promise<SiteList> {
    const { file, write } = this.#options
    if (file !== null) await write(file, putSourceList(readList(file) ?? '', file, sites))
    return this.#take(toList(sites))
  }

  async #take(list: SiteList): Promise<SiteList> {
    const { store } = this.#options
    if (this.#stored !== list.revision) {
      const stored = await store.loadSourceList(listName)
      const isThere = stored !== null && toList(stored as readonly Site[]).revision === list.revision
      if (!isThere) await store.storeSourceList(listName, list.sites)
      this.#stored = list.revision
    }
    this.#list = list
    this.#index()
    return list
  }

  #index(): void {
    this.#byName = new Map(this.#list.sites.map((site) => [site.name, site]))
  }
}

/** The text of the file; null where there is none. Errors: ConfigError. */
export function readList(file: string): string | null {
  try {
    return readFileSync(file, 'utf8').replace(/^\uFEFF/u, '')
  } catch (cause) {
    const { code } = cause as NodeJS.ErrnoException
    if (code === 'ENOENT') return null
    throw new ConfigError(`${file}: ${code}`, { cause })
  }
}

function toList(sites: readonly Site[]): SiteList {
  const revision = createHash('sha256').update(JSON.stringify(sites)).digest('hex').slice(0, revisionDigits)
  return { sites, revision }
}
