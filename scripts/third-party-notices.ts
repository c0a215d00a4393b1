import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { copiedWorks } from './copied-notices.ts'

interface LockedPackage {
  readonly version: string
  readonly license?: string
  readonly dev?: boolean
  readonly os?: readonly string[]
  readonly cpu?: readonly string[]
}

/** What is built into the page, though the packages are for development only. */
const inPage: readonly string[] = ['echarts', 'preact', 'tslib', 'zrender']

/** Folders below a package are searched so deep for licences of parts, such as fonts and character maps. */
const searchDepth = 2
const rule = '='.repeat(80)

/**
 * The licences of every package that comes with this one, as text: those of the lock file that are not for
 * development only, and those that the page is built of, with the licence files found in node_modules below `root`.
 *
 * What was copied from other packages into this one's own files follows behind them.
 *
 * Builds of a package for one platform are left out, since which of them is installed differs by machine;
 * the package that they belong to is there.
 */
export function thirdPartyNotices(root: string): string {
  const lock: unknown = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'))
  const packages = Object.entries((lock as { packages: Record<string, LockedPackage> }).packages)
    .map(([path, locked]) => ({ path, name: path.replace(/^.*node_modules\//, ''), ...locked }))
    .filter(({ path, name, dev, os, cpu }) => path !== '' && (!dev || inPage.includes(name)) && !os && !cpu)
    .sort((a, b) => (a.name === b.name ? (a.version < b.version ? -1 : 1) : a.name < b.name ? -1 : 1))
  const notices = packages.map(({ path, name, version, license }) =>
    [
      rule,
      `${name} ${version}`,
      `Licence: ${license ?? 'see below'}`,
      rule,
      ...licenceTexts(join(root, path)),
    ].join('\n\n'),
  )
  const head = [
    'Third-party notices',
    'gongkai comes with the following packages. Made by `npm run notices`.',
  ]
  return `${[...head, ...notices, ...copiedNotices()].join('\n\n')}\n`
}

function copiedNotices(): string[] {
  return copiedWorks.map(({ name, version, licence, part, text }) =>
    [rule, `${name} ${version}`, `Licence: ${licence}`, part, rule, text].join('\n\n'),
  )
}

function licenceTexts(folder: string): string[] {
  const texts = licenceFiles(folder, '', searchDepth).map(({ name, text }) => `${name}\n\n${text}`)
  return texts.length > 0 ? texts : [statedLicence(folder)]
}

function licenceFiles(folder: string, prefix: string, depth: number): { name: string; text: string }[] {
  if (depth === 0) return []
  const entries = readdirSync(folder, { withFileTypes: true }).sort((a, b) => (a.name < b.name ? -1 : 1))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    const name = `${prefix}${entry.name}`
    if (entry.isDirectory() && entry.name !== 'node_modules') return licenceFiles(path, `${name}/`, depth - 1)
    return isLicence(entry.name) ? [{ name, text: plainText(path) }] : []
  })
}

function isLicence(name: string): boolean {
  return /^(?:licen[cs]e|copying|notice)(?:[-_.][\w-]*)*$/i.test(name) && !/\.[cm]?[jt]s$/.test(name)
}

/** A package without a licence file: what its README says, else the text of the licence that it names. */
function statedLicence(folder: string): string {
  const readme = readdirSync(folder).find((name) => /^readme/i.test(name))
  const parts = readme ? plainText(join(folder, readme)).split(/^#+ /m) : []
  const section = parts.find((part) => /^licen[cs]e\b/i.test(part))
  if (section) return section.trim()
  const manifest: unknown = JSON.parse(plainText(join(folder, 'package.json')))
  const { author, license } = manifest as { author: string | { name: string }; license: string }
  if (license !== 'ISC') throw new Error(`${folder} has no licence text: add the text of ${license} here`)
  return iscLicence(typeof author === 'string' ? author : author.name)
}

/** Source: https://opensource.org/license/isc-license-txt */
function iscLicence(holder: string): string {
  return `Copyright ${holder}

Permission to use, copy, modify, and/or distribute this software for any purpose with or without fee is hereby
granted, provided that the above copyright notice and this permission notice appear in all copies.

THE SOFTWARE IS PROVIDED "AS IS" AND THE AUTHOR DISCLAIMS ALL WARRANTIES WITH REGARD TO THIS SOFTWARE INCLUDING
ALL IMPLIED WARRANTIES OF MERCHANTABILITY AND FITNESS. IN NO EVENT SHALL THE AUTHOR BE LIABLE FOR ANY SPECIAL,
DIRECT, INDIRECT, OR CONSEQUENTIAL DAMAGES OR ANY DAMAGES WHATSOEVER RESULTING FROM LOSS OF USE, DATA OR PROFITS,
WHETHER IN AN ACTION OF CONTRACT, NEGLIGENCE OR OTHER TORTIOUS ACTION, ARISING OUT OF OR IN CONNECTION WITH THE
USE OR PERFORMANCE OF THIS SOFTWARE.`
}

function plainText(path: string): string {
  if (!existsSync(path)) throw new Error(`${path} is not there: run npm ci first`)
  return readFileSync(path, 'utf8').replaceAll('\r\n', '\n').trim()
}
