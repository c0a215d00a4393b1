/** How the words of a source stand. */
export interface Setting {
  /** The advance of a half-width character, in the unit of the words. */
  readonly charWidth: number
  /** True where a column may stand elsewhere on the next page, as in a layout text. */
  readonly isDrifting: boolean
  /** True where the places of words are not sure, so that only their order counts. */
  readonly isDoubtful: boolean
  /** True where spaces merely part the words of the whole source, so that no page of it tells columns. */
  readonly isUnaligned?: boolean
}
