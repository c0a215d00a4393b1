import type { Block } from '../../document/index.ts'

/** Blocks read off consecutive lines, and the index of the first line after them. */
export interface Found {
  readonly blocks: readonly Block[]
  readonly next: number
}
