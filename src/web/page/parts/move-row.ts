/** Moves the focus from row to row of a list; the first time it goes to the first row, or with -1 to the last. */
export function moveRow(step: 1 | -1): void {
  const rows = [...document.querySelectorAll<HTMLElement>('[data-row]')]
  const at = rows.indexOf(document.activeElement as HTMLElement)
  const start = step === 1 ? -1 : rows.length
  const row = rows[(at === -1 ? start : at) + step]
  row?.focus()
  row?.scrollIntoView({ block: 'nearest' })
}
