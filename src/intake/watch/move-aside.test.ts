import { mkdir, mkdtemp, readdir, readFile, rename, rm, utimes, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { claimText, type Disk, nodeDisk } from './disk.ts'
import { moveAside } from './move-aside.ts'

let inbox: string

beforeEach(async () => {
  inbox = await mkdtemp(join(tmpdir(), 'aside-'))
})

afterEach(async () => {
  await rm(inbox, { recursive: true })
})

const failed = { path: '2024/a.pdf', to: 'failed', note: 'why' } as const

/** Disks of three kinds: one volume; FAT and network shares, which have no links; another volume for what left. */
const disks: Readonly<Record<string, Disk>> = {
  'a disk with links': nodeDisk,
  'a disk without links': { ...nodeDisk, link: refusing('EPERM') },
  'another volume': { ...nodeDisk, link: refusing('EXDEV'), isSameVolume: async () => false },
}

test.each(['a disk with links', 'another volume'])(
  'on %s, what takes the place of a file that leaves stays',
  async (name) => {
    const disk = disks[name] ?? nodeDisk
    const replacing: Disk = {
      ...disk,
      link: async (from, to) => {
        await disk.link(from, to)
        await replace('a.pdf', 'another')
      },
      rename: async (from, to) => {
        await disk.rename(from, to)
        await replace('a.pdf', 'another')
      },
    }
    await put('a.pdf', 'x')
    await moveAside({ inbox, path: 'a.pdf', to: 'done', note: null }, replacing)
    expect(await list()).toEqual({ 'a.pdf': 'another', 'done/a.pdf': 'x' })
  },
)

describe.each(Object.entries(disks))('on %s', (_, disk) => {
  test('a file leaves with its sub-path and its note', async () => {
    await put('2024/a.pdf', 'x')
    await moveAside({ inbox, ...failed }, disk)
    expect(await list()).toEqual({ 'failed/2024/a.pdf': 'x', 'failed/2024/a.pdf.txt': 'why' })
  })

  test('nothing is overwritten, neither a file nor a note', async () => {
    await put('2024/a.pdf', 'new')
    await put('failed/2024/a.pdf', 'old')
    await put('failed/2024/a (2).pdf.txt', 'words of somebody')
    await moveAside({ inbox, ...failed }, disk)
    expect(await list()).toEqual({
      'failed/2024/a.pdf': 'old',
      'failed/2024/a (2).pdf.txt': 'words of somebody',
      'failed/2024/a (3).pdf': 'new',
      'failed/2024/a (3).pdf.txt': 'why',
    })
  })

  test('a folder of the same name is no place for a file', async () => {
    await put('a.pdf', 'x')
    await mkdir(join(inbox, 'done/a.pdf'), { recursive: true })
    await moveAside({ inbox, path: 'a.pdf', to: 'done', note: null }, disk)
    expect(await list()).toEqual({ 'done/a (2).pdf': 'x' })
  })

  test('a name that an earlier attempt took for the file is that of the file', async () => {
    await put('a.pdf', 'x')
    await put('done/a.pdf', claimText)
    await moveAside({ inbox, path: 'a.pdf', to: 'done', note: null }, disk)
    expect(await list()).toEqual({ 'done/a.pdf': 'x' })
  })

  test('cut off before any of its steps, and begun again, a move ends as if it had not been', async () => {
    const steps = await countSteps(disk)
    for (let step = 0; step < steps; step++) {
      await rm(join(inbox, 'failed'), { recursive: true, force: true })
      await put('2024/a.pdf', 'x')
      await expect(moveAside({ inbox, ...failed }, dyingAfter(step, disk))).rejects.toThrow('killed')
      await moveAside({ inbox, ...failed }, disk)
      expect(await list()).toEqual({ 'failed/2024/a.pdf': 'x', 'failed/2024/a.pdf.txt': 'why' })
    }
  })
})

test('a file of the same bytes and time is another file, and gets a number', async () => {
  await put('a.pdf', 'x')
  await put('done/a.pdf', 'x')
  for (const name of ['a.pdf', 'done/a.pdf']) await utimes(join(inbox, name), 1, 1)
  await moveAside({ inbox, path: 'a.pdf', to: 'done', note: null }, nodeDisk)
  expect(await list()).toEqual({ 'done/a.pdf': 'x', 'done/a (2).pdf': 'x' })
})

test('a file that is not there is said to be missing, and leaves nothing behind', async () => {
  await expect(
    moveAside({ inbox, path: 'a.pdf', to: 'done', note: null }, disks['a disk without links'] ?? nodeDisk),
  ).rejects.toMatchObject({ code: 'ENOENT' })
  expect(await list()).toEqual({})
})

function refusing(code: string): Disk['link'] {
  return async () => {
    throw Object.assign(new Error(code), { code })
  }
}

async function countSteps(disk: Disk): Promise<number> {
  let steps = 0
  const counting = wrap(disk, () => {
    steps++
  })
  await put('2024/a.pdf', 'x')
  await moveAside({ inbox, ...failed }, counting)
  return steps
}

function dyingAfter(step: number, disk: Disk): Disk {
  let steps = 0
  return wrap(disk, () => {
    if (steps++ >= step) throw new Error('killed')
  })
}

function wrap(disk: Disk, before: () => void): Disk {
  const act = async <T>(step: () => Promise<T>): Promise<T> => {
    before()
    return step()
  }
  return {
    isSameVolume: disk.isSameVolume,
    makeFolder: (path) => act(() => disk.makeFolder(path)),
    link: (from, to) => act(() => disk.link(from, to)),
    claim: (path) => act(() => disk.claim(path)),
    rename: (from, to) => act(() => disk.rename(from, to)),
    copy: (from, to) => act(() => disk.copy(from, to)),
    write: (path, text) => act(() => disk.write(path, text)),
    remove: (path) => act(() => disk.remove(path)),
  }
}

async function put(name: string, content: string): Promise<void> {
  await mkdir(join(inbox, name, '..'), { recursive: true })
  await writeFile(join(inbox, name), content)
}

/** As programs do that write aside. */
async function replace(path: string, content: string): Promise<void> {
  await put(`${path}.part`, content)
  await rename(join(inbox, `${path}.part`), join(inbox, path))
}

async function list(): Promise<Record<string, string>> {
  const entries = await readdir(inbox, { recursive: true, withFileTypes: true })
  const names = entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name))
  const contents = names.map(async (name) => [name.slice(inbox.length + 1), await readFile(name, 'utf8')])
  return Object.fromEntries(await Promise.all(contents))
}
