import { createHash } from 'node:crypto'

/** Stands for an address in a key: addresses outgrow an index. */
export function addressKey(url: string): string {
  return createHash('sha256').update(url).digest('hex')
}
