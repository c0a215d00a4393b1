import type { Locator, Page } from 'playwright-core'
import { until } from '../until.ts'

const patienceMs = 30_000

/** A file that a person drags onto the page. */
export interface DraggedFile {
  readonly name: string
  readonly text: string
}

/** Drops files onto the page, as a mouse does that brings them from elsewhere, once the page takes them. */
export async function dropFiles(page: Page, files: readonly DraggedFile[]): Promise<void> {
  // Words, since the tests are compiled without the types of a browser. What takes a drop says so while files are over it.
  const drop = `(() => {
    const transfer = new DataTransfer()
    for (const { name, text } of ${JSON.stringify(files)}) transfer.items.add(new File([text], name))
    const send = (type) =>
      window.dispatchEvent(new DragEvent(type, { dataTransfer: transfer, bubbles: true, cancelable: true }))
    return !send('dragover') && !send('drop')
  })()`
  // The browser's own waiting would evaluate the words inside the page, whose policy refuses that.
  await until(() => page.evaluate<boolean>(drop), patienceMs)
}

/** Drags a file of this machine to the middle of an element and lets go there, as the browser's own dragging does. */
export async function dragFileOnto(page: Page, target: Locator, path: string): Promise<void> {
  const box = await target.boundingBox()
  if (box === null) throw new Error('it is not shown')
  const devtools = await page.context().newCDPSession(page)
  const place = { x: box.x + box.width / 2, y: box.y + box.height / 2 }
  const data = { items: [], files: [path], dragOperationsMask: 1 }
  for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
    await devtools.send('Input.dispatchDragEvent', { type, ...place, data })
  }
}
