/** A file that was given to the page, with the folders that came with it in its name. */
export interface DroppedFile {
  readonly name: string
  readonly file: File
}

/** The files of a choice in a dialog. */
export function chosenFiles(files: FileList | null): readonly DroppedFile[] {
  return [...(files ?? [])].map((file) => ({ name: file.webkitRelativePath || file.name, file }))
}

/** The files of a drop, those in dropped folders too. */
export async function droppedFiles(transfer: DataTransfer): Promise<readonly DroppedFile[]> {
  // Taken before anything is awaited: the browser empties the transfer afterwards.
  const entries = [...transfer.items].map((item) => item.webkitGetAsEntry())
  const plain = chosenFiles(transfer.files)
  if (!entries.some((entry) => entry?.isDirectory)) return plain
  const found = await Promise.all(entries.map((entry) => (entry ? filesOf(entry, '') : [])))
  return found.flat()
}

async function filesOf(entry: FileSystemEntry, above: string): Promise<readonly DroppedFile[]> {
  const name = `${above}${entry.name}`
  if (isFile(entry))
    return [{ name, file: await new Promise((resolve, reject) => entry.file(resolve, reject)) }]
  const entries = await listFolder((entry as FileSystemDirectoryEntry).createReader())
  const files: DroppedFile[] = []
  for (const inside of entries) files.push(...(await filesOf(inside, `${name}/`)))
  return files
}

/** A reader gives a hundred entries at a time, and none when there are no more. */
async function listFolder(reader: FileSystemDirectoryReader): Promise<readonly FileSystemEntry[]> {
  const entries: FileSystemEntry[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    )
    if (some.length === 0) return entries
    entries.push(...some)
  }
}

function isFile(entry: FileSystemEntry): entry is FileSystemFileEntry {
  return entry.isFile
}
