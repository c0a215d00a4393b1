/** China keeps one time, eight hours ahead of UTC, all year. */
const aheadMs = 8 * 3_600_000

/** The day in China at a time, YYYY-MM-DD; null where the text is no time. */
export function dayInChina(time: string): string | null {
  const ms = Date.parse(time)
  return Number.isNaN(ms) ? null : new Date(ms + aheadMs).toISOString().slice(0, 10)
}
