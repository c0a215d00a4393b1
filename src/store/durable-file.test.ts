import { mkdtemp, open, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'
import { writeAt } from './durable-file.ts'

test('what a file takes in parts is written whole', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'gongkai-durable-'))
  const path = join(folder, 'file')
  const file = await open(path, 'w')
  const stingy = {
    write: async (bytes: Uint8Array, offset: number, length: number, position: number) =>
      file.write(bytes, offset, Math.min(length, 3), position),
  }
  await file.write('head ')
  await writeAt(stingy as unknown as typeof file, Buffer.from('0123456789'), 5)
  await file.close()
  expect(await readFile(path, 'utf8')).toBe('head 0123456789')
  await rm(folder, { recursive: true })
})
