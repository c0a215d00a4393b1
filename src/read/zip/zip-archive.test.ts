import { describe, expect, test } from '@jest/globals'
import { strToU8, zipSync } from 'fflate'
import { officeZipLimits, openZip } from './index.ts'

const text = strToU8('规范性文件 5 件\n'.repeat(500))

describe('a member', () => {
  test.each([
    ['stored', 0],
    ['deflated', 6],
  ] as const)('comes out as it went in when %s', (_, level) => {
    const zip = openZip(zipSync({ 'a/b.xml': [text, { level }] }))
    expect(zip.read('a/b.xml')).toEqual(text)
  })

  test('is found whatever its case and its slashes, and null when it is not there', () => {
    const zip = openZip(zipSync({ 'Word\\Document.xml': text }))
    expect(zip.has('/word/document.xml')).toBe(true)
    expect(zip.read('word/document.xml')).toEqual(text)
    expect(zip.read('word/styles.xml')).toBeNull()
  })

  test('is found behind bytes that stand in front of the zip', () => {
    const zip = zipSync({ a: text })
    const shifted = new Uint8Array(zip.length + 7)
    shifted.set(zip, 7)
    expect(openZip(shifted).read('a')).toEqual(text)
  })
})

describe('a zip is refused', () => {
  const zeros = new Uint8Array(1_000_000)
  const limits = { ...officeZipLimits, maxMemberBytes: 600_000, maxTotalBytes: 1_000_000 }

  test('where a member says that it is beyond the limit', () => {
    const zip = openZip(zipSync({ a: zeros }), limits)
    expect(() => zip.read('a')).toThrow(refusal('too-large'))
  })

  test.each([
    ['too-large', 1_000_000],
    ['damaged', 500_000],
  ])('as %s where a member of %i bytes says that it has 100', (code, size) => {
    const zip = openZip(withDeclaredSize(zipSync({ a: zeros.subarray(0, size) }), 100), limits)
    expect(() => zip.read('a')).toThrow(refusal(code))
  })

  test('where the members are beyond the limit together', () => {
    const half = zeros.subarray(0, 550_000)
    const zip = openZip(zipSync({ a: half, b: half }), limits)
    zip.read('a')
    expect(() => zip.read('b')).toThrow(refusal('too-large'))
  })

  test('where it lists too many members', () => {
    const members = Object.fromEntries(Array.from({ length: 20 }, (_, index) => [`m${index}`, text]))
    expect(() => openZip(zipSync(members), { ...limits, maxMembers: 19 })).toThrow(refusal('too-large'))
  })

  test('where it is cut off', () => {
    const zip = zipSync({ a: text })
    expect(() => openZip(zip.subarray(0, zip.length - 30))).toThrow(refusal('damaged'))
    expect(() => openZip(new Uint8Array(0))).toThrow(refusal('damaged'))
  })

  test('where a changed byte makes the check sum wrong', () => {
    const zip = zipSync({ a: [text, { level: 0 }] })
    zip[100] = (zip[100] ?? 0) ^ 1
    expect(() => openZip(zip).read('a')).toThrow(refusal('damaged'))
  })

  test('where a member is under a password', () => {
    const zip = zipSync({ a: text })
    const entry = directoryEntry(zip)
    zip[entry + 8] = (zip[entry + 8] ?? 0) | 1
    expect(() => openZip(zip).read('a')).toThrow(refusal('encrypted'))
  })

  test('where two members share a name', () => {
    expect(() => openZip(zipSync({ 'a.xml': text, 'A.xml': text }))).toThrow(refusal('damaged'))
  })
})

function refusal(code: string) {
  return expect.objectContaining({ name: 'SourceError', code })
}

function directoryEntry(zip: Uint8Array): number {
  const view = new DataView(zip.buffer, zip.byteOffset)
  return view.getUint32(zip.length - 22 + 16, true)
}

function withDeclaredSize(zip: Uint8Array, size: number): Uint8Array {
  new DataView(zip.buffer, zip.byteOffset).setUint32(directoryEntry(zip) + 24, size, true)
  return zip
}
