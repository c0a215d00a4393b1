import type { Spot } from './spots.ts'

/** What a source can be told from outside. */
export interface PaneHandle {
  /** Puts the focus on a spot; false where it is not shown. */
  focus(id: string): boolean
}

export interface PaneProps {
  readonly sourceId: string
  readonly spots: readonly Spot[]
  /** What a spot is, for people. */
  readonly nameOf: (id: string) => string
  /** The spot that is lit and scrolled to. */
  readonly lit: string | null
  readonly handle: { current: PaneHandle | null }
  readonly onPick: (ids: readonly string[]) => void
  readonly onLeave: () => void
}
