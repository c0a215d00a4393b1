import { SourceError } from '../../errors.ts'
import { inflateMember } from './inflate-member.ts'
import { readZipDirectory, type ZipEntry } from './zip-directory.ts'
import { officeZipLimits, type ZipLimits } from './zip-limits.ts'

/** A zip whose members are inflated one by one, on demand, under one common limit. */
export interface ZipArchive {
  /** Whether it has a member of that name; upper and lower case are alike, as in the packages of OPC. */
  readonly has: (name: string) => boolean
  /** The member's bytes, or null where it has none of that name. Errors: as `inflateMember`. */
  readonly read: (name: string) => Uint8Array | null
}

/**
 * An archive over the bytes of a zip; nothing is inflated yet.
 *
 * Errors: as `readZipDirectory`; 'damaged' where two members share a name, since readers differ in
 * which of the two they take.
 */
export function openZip(bytes: Uint8Array, limits: ZipLimits = officeZipLimits): ZipArchive {
  const entries = indexEntries(readZipDirectory(bytes, limits.maxMembers))
  let remaining = limits.maxTotalBytes
  return {
    has: (name) => entries.has(memberKey(name)),
    read: (name) => {
      const entry = entries.get(memberKey(name))
      if (!entry) return null
      const content = inflateMember(bytes, entry, Math.min(limits.maxMemberBytes, remaining))
      remaining -= content.length
      return content
    },
  }
}

function indexEntries(entries: readonly ZipEntry[]): ReadonlyMap<string, ZipEntry> {
  const index = new Map<string, ZipEntry>()
  for (const entry of entries) {
    const key = memberKey(entry.name)
    if (index.has(key)) throw new SourceError('damaged', { part: entry.name, reason: 'listed twice' })
    index.set(key, entry)
  }
  return index
}

function memberKey(name: string): string {
  return name.replace(/^\/+/, '').toLowerCase()
}
