/** A link of a page. */
export interface PageLink {
  /** Absolute, without its fragment. */
  readonly url: string
  /** The text of the link in one line. */
  readonly text: string
  /** Its `title`, which often holds what the text cuts off; null where it has none. */
  readonly title: string | null
  /** The date printed beside it in a list (YYYY-MM-DD); null where there is none. */
  readonly date: string | null
}
