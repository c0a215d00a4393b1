/** What a person typed as the number of a cell; null for what is no number, or could be two. */
export function parseNumber(text: string): number | null {
  const plain = text.normalize('NFKC').trim().replace(/−/g, '-')
  const isGrouped = /^[+-]?\d{1,3}(,\d{3})+(\.\d+)?$/.test(plain)
  const bare = isGrouped ? plain.replaceAll(',', '') : plain
  return /^[+-]?\d{1,15}(\.\d{1,10})?$/.test(bare) ? Number(bare) : null
}
