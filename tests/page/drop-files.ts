import type { Page } from 'playwright-core'

/** A file that a person drags onto the page. */
export interface DraggedFile {
  readonly name: string
  readonly text: string
}

/** Drops files onto the page, as a mouse does that brings them from elsewhere, once the page takes them. */
export async function dropFiles(page: Page, files: readonly DraggedFile[]): Promise<void> {
  // Words, since the tests are compiled without the types of a browser. What takes a drop says so while files are over it.
  await page.waitForFunction(`(() => {
    const transfer = new DataTransfer()
    for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name))
    const send = (type) =>
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    return !send('dragover') && !send('drop')
  })()`)
}
