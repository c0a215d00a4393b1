import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals'
import { findInputs } from './find-inputs.ts'

describe('the inputs below a folder', () => {
  let folder: string

  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'gongkai-inputs-'))
  })
  afterEach(() => {
    rmSync(folder, { recursive: true })
  })

  function write(...names: string[]): void {
    for (const name of names) {
      mkdirSync(join(folder, name, '..'), { recursive: true })
      writeFileSync(join(folder, name), '')
    }
  }

  async function namesAt(...paths: string[]): Promise<string[]> {
    return (await findInputs(paths)).map(({ name }) => name)
  }

  test('are named by their path from it and ordered by code point', async () => {
    write('乙.txt', 'b.txt', 'a/c.txt', 'a.txt', 'a/b/d.txt')
    expect(await namesAt(folder)).toEqual(['a.txt', 'a/b/d.txt', 'a/c.txt', 'b.txt', '乙.txt'])
  })

  test('leave out hidden files, lock files and what systems leave behind', async () => {
    write('.hidden', '.git/config', '~$a.docx', 'Thumbs.db', 'DESKTOP.INI', 'a/thumbs.db', 'thumbs.db.txt')
    expect(await namesAt(folder)).toEqual(['thumbs.db.txt'])
  })

  test('leave out links, but a path that was given is followed', async () => {
    write('real/a.txt')
    symlinkSync(join(folder, 'real'), join(folder, 'link'))
    symlinkSync(join(folder, 'real/a.txt'), join(folder, 'b.txt'))
    expect(await namesAt(folder)).toEqual(['real/a.txt'])
    expect(await namesAt(join(folder, 'link'))).toEqual(['a.txt'])
  })

  test('come once, however often they were named', async () => {
    write('a.txt', 'b.txt')
    expect(await namesAt(folder, `${folder}/b.txt`, folder)).toEqual(['a.txt', 'b.txt'])
  })

  test('leave out the folder that the run writes to', async () => {
    write('a.txt', 'output/a.txt.json', 'outputs.txt')
    const inputs = await findInputs([folder], join(folder, 'output'))
    expect(inputs.map(({ name }) => name)).toEqual(['a.txt', 'outputs.txt'])
  })

  test('include names in the encoding of a Chinese Windows', async () => {
    const gbk = Buffer.from([0xc4, 0xea, 0xb1, 0xa8]) // 年报
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/`), gbk]), '')
    const [input] = await findInputs([folder])
    expect(input).toMatchObject({ type: 'file', name: '年报' })
  })

  test('a path that leads nowhere is an input that is not found', async () => {
    const path = join(folder, 'nothing')
    expect(await findInputs([path])).toEqual([{ type: 'lost', name: path, code: 'not-found', params: {} }])
  })
})
