import type { LocatedText } from '../document/index.ts'
import type { Place } from './place.ts'
import type { SectionTitle } from './section-titles.ts'

/** A place where the heading of a section may stand. */
export interface HeadingCandidate {
  readonly section: SectionTitle
  readonly start: Place
  /** Where the section's content begins. */
  readonly end: Place
  readonly title: LocatedText
  /** Sum of likeness and of what speaks for and against it; at least `leastScore` to be taken. */
  readonly score: number
}
