/**
 * Below zero where the first version is older, above where it is newer: by the three numbers, and then a
 * pre-release (`1.0.0-rc.1`) before its release.
 *
 * Source: Semantic Versioning 2.0.0, clause 11.
 */
export function compareVersions(first: string, second: string): number {
  const [a, b] = [split(first), split(second)]
  const numbers = compareParts(a.release, b.release)
  if (numbers !== 0) return numbers
  if (a.preRelease === null || b.preRelease === null) {
    return Number(a.preRelease === null) - Number(b.preRelease === null)
  }
  return compareParts(a.preRelease, b.preRelease)
}

function split(version: string): { release: string[]; preRelease: string[] | null } {
  const [core = '', ...rest] = (version.split('+')[0] ?? '').split('-')
  return { release: core.split('.'), preRelease: rest.length > 0 ? rest.join('-').split('.') : null }
}

function compareParts(first: readonly string[], second: readonly string[]): number {
  const length = Math.max(first.length, second.length)
  for (let index = 0; index < length; index++) {
    const order = comparePart(first[index], second[index])
    if (order !== 0) return order
  }
  return 0
}

/** A number comes before a word, and what is not there before both. */
function comparePart(first: string | undefined, second: string | undefined): number {
  if (first === undefined || second === undefined) {
    return Number(first !== undefined) - Number(second !== undefined)
  }
  const [isFirstNumber, isSecondNumber] = [/^\d+$/.test(first), /^\d+$/.test(second)]
  if (isFirstNumber && isSecondNumber) return Number(first) - Number(second)
  if (isFirstNumber !== isSecondNumber) return isFirstNumber ? -1 : 1
  return first < second ? -1 : Number(first > second)
}
