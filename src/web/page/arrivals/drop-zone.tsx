import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useLiveEvents } from '../api/index.ts'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { navigate } from '../router/index.ts'
import { droppedFiles } from './dropped-files.ts'
import { lookAgain, noteRun, takeFiles, uploads } from './uploads.ts'
import './drop-zone.css'

const texts = {
  zh: { drop: '松开鼠标，交给公开读取' },
  en: { drop: 'Let go to have the files read' },
}

export interface DropZoneProps {
  /** Whether files are taken; where they are not, a browser is kept from showing them in place of the page. */
  readonly isTaking: boolean
}

/** Takes files that are dropped anywhere on the page, and shows where they go. */
export function DropZone({ isTaking }: DropZoneProps): JSX.Element | null {
  const t = useTexts(texts)
  const [isOver, setOver] = useState(false)
  useLiveEvents({ run: noteRun, missed: lookAgain })
  useEffect(() => (isTaking ? watchDrops(setOver) : refuseDrops()), [isTaking])
  useEffect(warnOfLeaving, [])
  if (!isOver) return null
  return (
    <div class="drop-zone" aria-hidden="true">
      <p>
        <Icon name="upload" /> {t.drop}
      </p>
    </div>
  )
}

function watchDrops(setOver: (isOver: boolean) => void): () => void {
  const over = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    setOver(true)
  }
  const leave = (event: DragEvent): void => {
    if (event.relatedTarget === null) setOver(false)
  }
  const drop = (event: DragEvent): void => {
    setOver(false)
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    void droppedFiles(event.dataTransfer).then(takeFiles)
    if (location.pathname !== '/intake') navigate('/intake')
  }
  window.addEventListener('dragover', over)
  window.addEventListener('dragleave', leave)
  window.addEventListener('drop', drop)
  return () => {
    window.removeEventListener('dragover', over)
    window.removeEventListener('dragleave', leave)
    window.removeEventListener('drop', drop)
  }
}

function refuseDrops(): () => void {
  const refuse = (event: DragEvent): void => {
    if (!event.dataTransfer?.types.includes('Files')) return
    event.preventDefault()
    event.dataTransfer.dropEffect = 'none'
  }
  window.addEventListener('dragover', refuse)
  window.addEventListener('drop', refuse)
  return () => {
    window.removeEventListener('dragover', refuse)
    window.removeEventListener('drop', refuse)
  }
}

/** What is not sent yet is lost with the page. */
function warnOfLeaving(): () => void {
  const warn = (event: BeforeUnloadEvent): void => {
    if (uploads.get().some(({ state }) => state.type === 'queued' || state.type === 'sending'))
      event.preventDefault()
  }
  window.addEventListener('beforeunload', warn)
  return () => window.removeEventListener('beforeunload', warn)
}
