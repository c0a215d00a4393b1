/** Where an export goes: files that appear all at once, when it is complete. */
export interface ExportOutput {
  /** A new file; names are relative and have no folder. */
  open(name: string): Promise<ExportFile>
}

/** A file that is being written; one call at a time. */
export interface ExportFile {
  /** Resolves when there is room for more; texts are written as UTF-8. */
  write(chunk: string | Uint8Array): Promise<void>
  close(): Promise<WrittenFile>
}

export interface WrittenFile {
  readonly name: string
  readonly bytes: number
  /** Lower-case hex. */
  readonly sha256: string
}
