import { createHash } from 'node:crypto'

const longestNameBytes = 200
const hashDigits = 8

/** A file name as it is where it has at most 200 bytes, else its beginning and ending with a hash between them. */
export function cutName(name: string): string {
  if (Buffer.byteLength(name) <= longestNameBytes) return name
  const ending = /\.[A-Za-z0-9]{1,8}$/.exec(name)?.[0] ?? ''
  let kept = ''
  for (const character of name) {
    if (Buffer.byteLength(kept + character) > longestNameBytes - ending.length - hashDigits - 1) break
    kept += character
  }
  return `${kept}~${nameHash(name)}${ending}`
}

/** Eight digits that tell a name from others. */
export function nameHash(text: string): string {
  return createHash('sha256').update(text).digest('hex').slice(0, hashDigits)
}
