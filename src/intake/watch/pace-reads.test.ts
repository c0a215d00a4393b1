import { setTimeout as sleep } from 'node:timers/promises'
import { expect, test } from '@jest/globals'
import type { FSWatcher } from 'chokidar'
import { paceReads } from './pace-reads.ts'

/** A watcher whose reads take 20 ms each. */
function fakeWatcher(): { readonly watcher: FSWatcher; readonly reads: string[] } {
  const reads: string[] = []
  const _handleRead = async (folder: string): Promise<void> => {
    reads.push(folder)
    await sleep(20)
  }
  const watcher = { closed: false, _nodeFsHandler: { _handleRead } } as unknown as FSWatcher
  paceReads(watcher)
  return { watcher, reads }
}

function change({ _nodeFsHandler: handler }: FSWatcher, folder: string): void {
  const rest = [undefined, undefined, folder, 0, undefined] as unknown as [
    never,
    undefined,
    string,
    number,
    never,
  ]
  void handler._handleRead(folder, false, ...rest)
}

test('many changes of a folder are two reads: at once, and after a rest', async () => {
  const { watcher, reads } = fakeWatcher()
  for (let time = 0; time < 50; time++) change(watcher, 'inbox')
  expect(reads).toEqual(['inbox'])
  await sleep(100)
  expect(reads).toEqual(['inbox'])
  await sleep(300)
  expect(reads).toEqual(['inbox', 'inbox'])
})

test('folders do not wait for each other', () => {
  const { watcher, reads } = fakeWatcher()
  change(watcher, 'first')
  change(watcher, 'second')
  expect(reads).toEqual(['first', 'second'])
})

test('after the watcher is closed nothing is read', async () => {
  const { watcher, reads } = fakeWatcher()
  for (let time = 0; time < 2; time++) change(watcher, 'inbox')
  Object.assign(watcher, { closed: true })
  await sleep(500)
  expect(reads).toEqual(['inbox'])
})
