import { cutName } from '../../cut-name.ts'
import { isPassedOver } from '../../intake/index.ts'

/** Signs that a name has no use for: controls, and those that turn the direction of what follows. */
const unseen = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}]/gu
const longestFolders = 8

/**
 * The name that a source is kept under that was sent by a name: a path without a beginning, as for a file of the
 * inbox; null where the inbox would pass the file over.
 */
export function uploadName(sent: string): string | null {
  const segments = sent
    .replace(unseen, '')
    .split(/[/\\]/)
    .map((segment) => segment.trim())
    .filter(
      (segment) => segment !== '' && segment !== '.' && segment !== '..' && !/^[A-Za-z]:$/.test(segment),
    )
  if (segments.length === 0 || segments.some(isPassedOver)) return null
  return segments.slice(-longestFolders).map(cutName).join('/')
}
