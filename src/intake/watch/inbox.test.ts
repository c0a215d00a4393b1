import {
  appendFile,
  mkdir,
  mkdtemp,
  readdir,
  readFile,
  rename,
  rm,
  symlink,
  writeFile,
} from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from '@jest/globals'
import pino from 'pino'
import type { KeptSource } from '../../store/index.ts'
import { type Disk, nodeDisk } from './disk.ts'
import type { Inbox, InboxFile } from './inbox.ts'
import { openInbox } from './open-inbox.ts'
import { FakeStore } from './testing/fake-store.ts'

let folder: string
let store: FakeStore
let inbox: Inbox | null = null
let offered: InboxFile[]

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inbox-'))
  store = new FakeStore()
  offered = []
})

afterEach(async () => {
  await inbox?.close()
  inbox = null
  await rm(folder, { recursive: true })
})

test('a file that is dropped is offered after a second without change, and leaves when it has been read', async () => {
  await start()
  await put('年报.txt', 'one')
  const kept = await keepNext()
  expect(store.contents.get(kept.sourceId)).toBe('one')
  expect(await listInbox()).toEqual(['年报.txt'])
  await endRun(kept)
  expect(await listInbox()).toEqual(['done/年报.txt'])
})

test('a file that is being written waits until it is whole', async () => {
  const parts = 50
  let writtenAt = 0
  const restsMs: number[] = []
  await start('en', async () => {
    restsMs.push(performance.now() - writtenAt)
  })
  for (let part = 0; part < parts; part++) {
    writtenAt = performance.now()
    await appendFile(join(folder, 'slow.txt'), 'part ')
    await sleep(50)
  }
  // A busy machine may stand still for a second between two parts: what was offered then is offered again.
  let kept: KeptSource | null | undefined = null
  while (!kept) kept = await inbox?.keep(await nextOffer())
  expect(store.contents.get(kept.sourceId)).toBe('part '.repeat(parts))
  expect(Math.min(...restsMs)).toBeGreaterThan(900)
})

test('files that arrived while nothing ran are found, in subfolders too', async () => {
  await put('a.txt', 'a')
  await put('2024/b.txt', 'b')
  await put('2024/deep/c.txt', 'c')
  await start()
  const kept = [await keepNext(), await keepNext(), await keepNext()]
  for (const source of kept) await endRun(source)
  expect(await listInbox()).toEqual(['done/2024/b.txt', 'done/2024/deep/c.txt', 'done/a.txt'])
})

test('a folder that is moved in with its files is found', async () => {
  await start()
  const elsewhere = await mkdtemp(join(tmpdir(), 'elsewhere-'))
  await mkdir(join(elsewhere, 'new'))
  await writeFile(join(elsewhere, 'new', 'a.txt'), 'a')
  await rename(join(elsewhere, 'new'), join(folder, 'new'))
  expect((await nextOffer()).path).toBe('new/a.txt')
  await rm(elsewhere, { recursive: true })
})

test('an inbox that is deleted and made anew is watched as before', async () => {
  await start()
  await rm(folder, { recursive: true })
  await sleep(6000)
  await mkdir(folder)
  await put('first.txt', 'a')
  await endRun(await keepNext())
  const waitsMs: number[] = []
  for (const name of ['second.txt', 'third.txt', 'fourth.txt']) {
    await put(name, name)
    const putAt = performance.now()
    await endRun(await keepNext())
    waitsMs.push(performance.now() - putAt)
  }
  // A busy machine may be late at times; who only looks now and then is late each time.
  expect(Math.min(...waitsMs)).toBeLessThan(4000)
  expect(await listInbox()).toEqual(['first', 'fourth', 'second', 'third'].map((name) => `done/${name}.txt`))
})

test('hidden and unfinished files, links, and what left already are passed over', async () => {
  for (const name of ['.hidden', '~$a.docx', 'b.pdf.part', 'c.crdownload', 'd.tmp', 'Thumbs.db'])
    await put(name, 'x')
  await put('done/e.txt', 'x')
  await put('failed/f.txt', 'x')
  await put('.git/g.txt', 'x')
  await symlink('/etc/hostname', join(folder, 'link.txt'))
  await start()
  await put('last.txt', 'x')
  expect((await nextOffer()).path).toBe('last.txt')
  expect(offered).toEqual([])
})

test('a download is taken when it gets its name', async () => {
  await put('a.pdf.part', 'whole')
  await start()
  await sleep(1500)
  await rename(join(folder, 'a.pdf.part'), join(folder, 'a.pdf'))
  expect((await nextOffer()).path).toBe('a.pdf')
})

test('only the folders at the root are set apart: a folder named done deeper down is like any other', async () => {
  await put('2024/done/a.txt', 'x')
  await start()
  expect((await nextOffer()).path).toBe('2024/done/a.txt')
})

test('a failed file leaves with a note that says why and what to do', async () => {
  await start('zh')
  await put('甲/扫描.pdf', 'picture')
  const kept = await keepNext()
  store.end(kept.sourceId, 'no-text')
  await inbox?.runEnded(kept.sourceId)
  expect(await listInbox()).toEqual(['failed/甲/扫描.pdf', 'failed/甲/扫描.pdf.txt'])
  const note = await readFile(join(folder, 'failed/甲/扫描.pdf.txt'), 'utf8')
  expect(note).toContain('文件只有图片，没有文字')
  expect(note).toContain(`gongkai retry ${kept.sourceId.slice(0, 12)}`)
})

test('a run that ended elsewhere is noticed', async () => {
  await start()
  await put('a.txt', 'x')
  const kept = await keepNext()
  await sleep(1200)
  store.end(kept.sourceId)
  await until(async () => (await listInbox())[0] === 'done/a.txt')
})

test('a file that changes after it was kept is a new source under the same name', async () => {
  await start()
  await put('a.txt', 'first')
  const first = await keepNext()
  await put('a.txt', 'second')
  await endRun(first)
  expect(await listInbox()).toEqual(['a.txt'])
  const second = await keepNext()
  await endRun(second)
  expect(await listInbox()).toEqual(['done/a.txt'])
  expect([...store.names.values()]).toEqual([['a.txt'], ['a.txt']])
  expect([...store.contents.values()]).toEqual(['first', 'second'])
})

test('a file that changes between the offer and its reading is offered anew', async () => {
  await start()
  await put('a.txt', 'first')
  const offer = await nextOffer()
  await put('a.txt', 'the second')
  expect(await inbox?.keep(offer)).toBeNull()
  const kept = await keepNext()
  expect(store.contents.get(kept.sourceId)).toBe('the second')
})

test('a file that has been seen anew before its old offer is taken up is offered soon', async () => {
  await start()
  await put('a.txt', 'first')
  const offer = await nextOffer()
  await put('a.txt', 'the second')
  await until(async () => inbox?.status().moving === 1)
  expect(await inbox?.keep(offer)).toBeNull()
  const kept = await keepNext()
  expect(store.contents.get(kept.sourceId)).toBe('the second')
  await put('a.txt', 'and the third')
  await until(async () => inbox?.status().moving === 1)
  await endRun(kept)
  expect((await nextOffer()).path).toBe('a.txt')
})

test('a file that is replaced in the moment it leaves is read as well', async () => {
  let replacements = 1
  const link: Disk['link'] = async (from, to) => {
    if (replacements-- > 0) {
      await put('a.txt.part', 'another')
      await rename(join(folder, 'a.txt.part'), join(folder, 'a.txt'))
    }
    await nodeDisk.link(from, to)
  }
  await start('en', undefined, { ...nodeDisk, link })
  await put('a.txt', 'first')
  await endRun(await keepNext())
  const kept = await keepNext()
  expect(store.contents.get(kept.sourceId)).toBe('another')
})

test('the same bytes twice are one source with two names, and both files leave', async () => {
  await start()
  await put('a.txt', 'same')
  const first = await keepNext()
  await put('b.txt', 'same')
  const second = await keepNext()
  expect(second).toMatchObject({ sourceId: first.sourceId, isNew: false, firstName: 'a.txt' })
  await endRun(first)
  expect(await listInbox()).toEqual(['done/a.txt', 'done/b.txt'])
  await put('c.txt', 'same')
  await keepNext()
  expect(await listInbox()).toEqual(['done/a.txt', 'done/b.txt', 'done/c.txt'])
})

test('a name that exists already gets a number', async () => {
  await put('done/a.txt', 'old')
  await put('a.txt', 'new')
  await start()
  await endRun(await keepNext())
  expect(await readFile(join(folder, 'done/a.txt'), 'utf8')).toBe('old')
  expect(await readFile(join(folder, 'done/a (2).txt'), 'utf8')).toBe('new')
})

test('names of 255 bytes, in NFC, NFD and no UTF-8, leave as they came', async () => {
  const long = `${'a'.repeat(251)}.txt`
  const names = [long, 'Bericht-\u00fc.txt', 'Bericht-u\u0308.txt', 'a\nb"*?.txt'].map((name) =>
    Buffer.from(name),
  )
  const paths = [...names, Buffer.from('c4eab1a8', 'hex')].map((name) =>
    Buffer.concat([Buffer.from(`${folder}/`), name]),
  )
  for (const [index, path] of paths.entries()) await writeFile(path, `content ${index}`)
  await start()
  for (const _ of paths) {
    const kept = await keepNext()
    store.end(kept.sourceId, 'damaged')
    await inbox?.runEnded(kept.sourceId)
  }
  const left = await readdir(join(folder, 'failed'), { encoding: 'buffer' })
  const moved = left.filter((name) => !name.toString().endsWith('.txt.txt') && !name.includes('~'))
  expect(moved.map(String)).toEqual(expect.arrayContaining([...names.map(String), '年报.txt']))
  expect(left).toContainEqual(Buffer.from('c4eab1a8', 'hex'))
  expect(left).toHaveLength(10)
  expect(await readdir(folder)).toEqual(['done', 'failed'])
})

test('when the offer cannot be made it is made again', async () => {
  let failures = 3
  await start('en', async () => {
    if (failures-- > 0) throw new Error('the queue is away')
  })
  await put('a.txt', 'x')
  expect((await nextOffer()).path).toBe('a.txt')
})

test('what is offered and not kept is owed, as after a flush of the queue', async () => {
  await start()
  await put('a.txt', 'x')
  const offer = await nextOffer()
  expect(inbox?.listOwed()).toEqual([offer])
  await inbox?.keep(offer)
  expect(inbox?.listOwed()).toEqual([])
})

test('a file whose writer goes on after it left comes back and is taken again', async () => {
  await start()
  await put('a.txt', 'half')
  await endRun(await keepNext())
  await appendFile(join(folder, 'done/a.txt'), ' and half')
  const kept = await keepNext()
  expect(store.contents.get(kept.sourceId)).toBe('half and half')
})

test('a source that is forgotten while its file is in the inbox is kept anew', async () => {
  await start()
  await put('a.txt', 'x')
  const kept = await keepNext()
  store.forget(kept.sourceId)
  expect((await keepNext()).isNew).toBe(true)
})

async function start(
  language: 'en' | 'zh' = 'en',
  before = async (): Promise<void> => {},
  disk: Disk = nodeDisk,
): Promise<void> {
  inbox = await openInbox({
    folder,
    isPolled: false,
    language,
    store,
    offer: async (files) => {
      await before()
      offered.push(...files)
    },
    disk,
    log: pino({ level: 'silent' }),
  })
}

async function put(name: string, content: string): Promise<void> {
  await mkdir(dirname(join(folder, name)), { recursive: true })
  await writeFile(join(folder, name), content)
}

async function nextOffer(): Promise<InboxFile> {
  await until(async () => offered.length > 0)
  const [offer] = offered.splice(0, 1)
  if (!offer) throw new Error('nothing was offered')
  return offer
}

async function keepNext(): Promise<KeptSource> {
  const kept = await inbox?.keep(await nextOffer())
  if (!kept) throw new Error('nothing was kept')
  return kept
}

async function endRun({ sourceId }: KeptSource): Promise<void> {
  store.end(sourceId)
  await inbox?.runEnded(sourceId)
}

/** All files below the inbox, by path. */
async function listInbox(): Promise<string[]> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true })
  const files = entries.filter((entry) => entry.isFile())
  return files.map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1)).sort()
}

async function until(isSo: () => Promise<boolean>): Promise<void> {
  for (let waitedMs = 0; waitedMs < 60_000; waitedMs += 50) {
    if (await isSo()) return
    await sleep(50)
  }
  throw new Error('it never came to pass')
}
