/** What pdfjs rejected without anyone to hear it. */
export interface StrayErrors {
  readonly heard: readonly Error[]
  readonly stop: () => void
}

/** A broken entry of the file's table of objects, which pdfjs reports to nobody where a font or an image asks for it. */
const names: ReadonlySet<string> = new Set(['XRefEntryException', 'XRefParseException', 'FormatError'])

/**
 * Listens for errors of pdfjs that would end the process, though they are faults of the bytes. Others
 * still end it.
 */
export function hearStrayErrors(): StrayErrors {
  const heard: Error[] = []
  const hear = (reason: unknown): void => {
    if (!(reason instanceof Error && names.has(reason.name))) throw reason
    heard.push(reason)
  }
  process.on('unhandledRejection', hear)
  return { heard, stop: () => process.off('unhandledRejection', hear) }
}
