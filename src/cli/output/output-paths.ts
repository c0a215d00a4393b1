import { cutName, nameHash } from '../../cut-name.ts'

/** Device names of Windows, whatever stands behind a dot (Microsoft, "Naming Files, Paths, and Namespaces"). */
const windowsDevice = /^(?:con|prn|aux|nul|conin\$|conout\$|(?:com|lpt)[0-9¹²³]) *(?:\.|$)/i

/**
 * Gives each source name a path of its own below an output folder: `<name>.json`, folders kept.
 *
 * Its segments are valid names on every system, no two paths are equal on a disk that ignores case, and no
 * path leads out of the folder. What had to give way carries eight digits of a hash. The paths depend on
 * the names and their order only.
 */
export class OutputPaths {
  /** Every path handed out so far, folded, and whether it is a file. */
  readonly #taken = new Map<string, 'file' | 'folder'>()
  readonly #folders = new Map<string, string>()

  constructor(reserved: readonly string[] = []) {
    for (const path of reserved) this.#taken.set(fold(path), 'file')
  }

  pathFor(name: string): string {
    const segments = name.split('/').filter((segment) => segment !== '' && segment !== '.')
    const file = segments.pop() ?? '_'
    return this.#claim(this.#folderFor(segments), `${safeSegment(file)}.json`, name, 'file')
  }

  #folderFor(segments: readonly string[]): string {
    let path = ''
    segments.forEach((segment, depth) => {
      const source = segments.slice(0, depth + 1).join('/')
      const known = this.#folders.get(source)
      path = known ?? this.#claim(path, safeSegment(segment), source, 'folder')
      this.#folders.set(source, path)
    })
    return path
  }

  /** Folders of two names that differ only in case may share one; nothing else may be shared. */
  #claim(folder: string, segment: string, source: string, kind: 'file' | 'folder'): string {
    for (let attempt = 0; ; attempt++) {
      const own = attempt === 0 ? segment : withHash(segment, `${source}\0${attempt}`)
      const path = folder === '' ? own : `${folder}/${own}`
      const holder = this.#taken.get(fold(path))
      if (holder === 'file' || (holder === 'folder' && kind === 'file')) continue
      this.#taken.set(fold(path), kind)
      return path
    }
  }
}

function safeSegment(segment: string): string {
  const safe = segment
    // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what Windows refuses
    .replace(/[<>:"|?*\\\u0000-\u001f\u007f]/g, '_')
    .replace(/[. ]+$/, (tail) => '_'.repeat(tail.length))
  const ownName = windowsDevice.test(safe) ? `_${safe}` : safe
  return cutName(ownName)
}

function withHash(segment: string, source: string): string {
  const [, stem = segment, endings = ''] = /^(.+?)((?:\.[A-Za-z0-9]{1,8}){0,2})$/.exec(segment) ?? []
  return `${stem}~${nameHash(source)}${endings}`
}

/** What a disk that ignores case, or the form of composed characters, takes for the same name. */
function fold(path: string): string {
  return path.normalize('NFC').toUpperCase().toLowerCase()
}
