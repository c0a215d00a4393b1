import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import { useTexts } from '../../language/index.ts'
import { Icon } from '../icon.tsx'
import { tableLines } from './table-lines.ts'

export interface CopyTableButtonProps {
  /** What the table is called. */
  readonly name: string
  /** The element that holds the table. */
  readonly within: () => Element | null
}

const texts = {
  zh: {
    copy: '复制',
    long: (name: string) => `复制表格：${name}，可粘贴到电子表格`,
    done: '已复制',
    failed: '未能复制，请选中表格后复制',
  },
  en: {
    copy: 'Copy',
    long: (name: string) => `Copy the table “${name}” for a spreadsheet`,
    done: 'Copied',
    failed: 'Not copied: select the table and copy it',
  },
}

/** What is not for a spreadsheet: words for screen readers, drawn signs, readings that were corrected. */
const notCopied = '.unseen, svg, del'

/** Copies a table with its heads, cells parted by tabs; what is in doubt of a number (`data-doubt`) goes with it. */
export function CopyTableButton({ name, within }: CopyTableButtonProps): JSX.Element {
  const t = useTexts(texts)
  const [state, setState] = useState<'ready' | 'done' | 'failed'>('ready')
  const copy = async (): Promise<void> => {
    const table = within()?.querySelector('table')
    const isCopied = table ? await write(toLines(table)) : false
    setState(isCopied ? 'done' : 'failed')
  }
  return (
    <span class="copy-table">
      <span class="soft" role="status">
        {state === 'done' && t.done}
        {state === 'failed' && t.failed}
      </span>{' '}
      <button
        type="button"
        class="text"
        aria-label={t.long(name)}
        title={t.long(name)}
        onClick={() => void copy()}
        onBlur={() => setState('ready')}
      >
        <Icon name="copy" /> {t.copy}
      </button>
    </span>
  )
}

function toLines(table: HTMLTableElement): string {
  return tableLines(
    [...table.rows].map((row) =>
      [...row.cells].map((cell) => ({ text: textOf(cell), rowSpan: cell.rowSpan, columnSpan: cell.colSpan })),
    ),
  )
}

function textOf(cell: HTMLTableCellElement): string {
  const copy = cell.cloneNode(true) as HTMLTableCellElement
  for (const part of copy.querySelectorAll(notCopied)) part.remove()
  const { doubt } = cell.dataset
  return doubt ? `${copy.textContent} (${doubt})` : copy.textContent
}

/** The clipboard is there for pages of this machine and of https; elsewhere the older way is. */
async function write(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text)
    return true
  } catch {
    return writeByCommand(text)
  }
}

function writeByCommand(text: string): boolean {
  const put = (event: ClipboardEvent): void => {
    event.clipboardData?.setData('text/plain', text)
    event.preventDefault()
  }
  document.addEventListener('copy', put)
  try {
    return document.execCommand('copy')
  } finally {
    document.removeEventListener('copy', put)
  }
}
