import robotsParser from 'robots-parser'

/** What a host's robots.txt says to us. */
export interface RobotsRules {
  isAllowed(url: string): boolean
  /** Null where it names no delay. */
  readonly delayMs: number | null
}

/** The rules in the text of a robots.txt for the agent of this name. */
export function parseRobots(url: string, text: string, agent: string): RobotsRules {
  const robots = (robotsParser as unknown as ParseRobots)(url, text)
  const delay = robots.getCrawlDelay(agent)
  return {
    isAllowed: (address) => robots.isAllowed(address, agent) !== false,
    delayMs: delay === undefined || !Number.isFinite(delay) ? null : delay * 1000,
  }
}

/** The rules of a host without a robots.txt. */
export const noRules: RobotsRules = { isAllowed: () => true, delayMs: null }

/** What the module really exports; its own types declare it twice, and which of the two counts is not certain. */
type ParseRobots = (
  url: string,
  text: string,
) => {
  isAllowed(address: string, agent: string): boolean | undefined
  getCrawlDelay(agent: string): number | undefined
}
