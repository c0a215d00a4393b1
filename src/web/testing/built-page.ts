import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A folder with what a build of a very small page leaves; it is for the caller to remove. */
export function builtPage(): string {
  const folder = mkdtempSync(join(tmpdir(), 'built-page-'))
  mkdirSync(join(folder, 'assets'))
  writeFileSync(join(folder, 'index.html'), '<!doctype html><title>公开</title>')
  writeFileSync(join(folder, 'icon.svg'), '<svg xmlns="http://www.w3.org/2000/svg"/>')
  writeFileSync(join(folder, 'assets', 'page-a1B2c3D4.js'), 'export {}')
  return folder
}
