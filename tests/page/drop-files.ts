import type { Page } from 'playwright-core'

/** A file that a person drags onto the page. */
export interface DraggedFile {
  readonly name: string
  readonly text: string
}

/** Drops files onto the page, as a mouse does that brings them from elsewhere. */
export async function dropFiles(page: Page, files: readonly DraggedFile[]): Promise<void> {
  // Words, since the tests are compiled without the types of a browser.
  await page.evaluate(`(() => {
    const transfer = new DataTransfer()
    for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name))
    for (const type of ['dragover', 'drop']) {
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    }
  })()`)
}
