/** A time that lies further ahead than this is one of a clock which has been set back since. */
export const clockLeapMs = 3_600_000

/** Whether a time is one of a clock that has been set back since. */
export function isAhead(time: string, now: Date): boolean {
  return Date.parse(time) > now.getTime() + clockLeapMs
}
