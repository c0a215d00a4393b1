/** A text that the browser keeps for this page; null where there is none, or the browser keeps nothing. */
export function loadText(key: string): string | null {
  try {
    return localStorage.getItem(`gongkai.${key}`)
  } catch {
    // A browser that is told to keep nothing: the choice then holds until the page is left.
    return null
  }
}

/** Keeps a text for later visits, where the browser lets it be kept. */
export function keepText(key: string, text: string): void {
  try {
    localStorage.setItem(`gongkai.${key}`, text)
  } catch {
    // As above.
  }
}
