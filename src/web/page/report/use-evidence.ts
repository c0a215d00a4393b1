import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { announce } from '../shell/index.ts'
import type { PaneHandle } from '../source/index.ts'

/** The way between the numbers of a report and the places in its source. */
export interface EvidenceWalk {
  /** The spot that is lit on both sides; null at first. */
  readonly lit: string | null
  /** The cell that was come to last; null before any was. */
  readonly selected: string | null
  readonly involved: readonly string[]
  readonly handle: { current: PaneHandle | null }
  readonly hover: (cell: string | null) => void
  readonly select: (cell: string) => void
  /** Puts the focus on the place in the source. */
  readonly toSource: (id: string) => void
  /** Comes from a place in the source to what was read there. */
  readonly fromSource: (ids: readonly string[]) => void
  /** Goes back to the cell that was come from. */
  readonly back: () => void
  /** Shows several cells at once, and goes to the first one. */
  readonly showCells: (cells: readonly string[]) => void
}

const texts = {
  zh: { notShown: '来源中没有可显示的位置。', inSource: '已到来源中的位置；按 Esc 返回。' },
  en: {
    notShown: 'There is no place to show in the source.',
    inSource: 'At its place in the source; Escape goes back.',
  },
}

/** Lights numbers and places together, and moves the focus between them. */
export function useEvidence(first: string | null): EvidenceWalk {
  const t = useTexts(texts)
  const [selected, setSelected] = useState<string | null>(first)
  const [hovered, setHovered] = useState<string | null>(null)
  const [involved, setInvolved] = useState<readonly string[]>([])
  const handle = useRef<PaneHandle | null>(null)
  useEffect(() => {
    if (first !== null) focusOn(first)
  }, [first])
  const come = (id: string): void => {
    setSelected(id)
    setHovered(null)
    focusOn(id)
  }
  return {
    lit: hovered ?? selected,
    selected,
    involved,
    handle,
    hover: setHovered,
    select: (cell) => {
      setSelected(cell)
      setHovered(null)
    },
    toSource: (id) => {
      setSelected(id)
      setHovered(null)
      announce(handle.current?.focus(id) ? t.inSource : t.notShown)
    },
    fromSource: (ids) => {
      // Several numbers may have been cut from one place: each click takes the next one.
      const next = ids[(ids.indexOf(selected ?? '') + 1) % ids.length]
      if (next !== undefined) come(next)
    },
    back: () => {
      if (selected !== null) focusOn(selected)
    },
    showCells: (cells) => {
      setInvolved(cells)
      const [head] = cells
      if (head !== undefined) come(head)
    },
  }
}

/** Puts the focus on a cell of the tables, or on a section. */
function focusOn(id: string): void {
  const section = /^section\.(\w+)$/.exec(id)?.[1]
  const element =
    section === undefined
      ? document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(id)}"]`)
      : document.getElementById(`section-${section}`)
  element?.focus({ preventScroll: true })
  element?.scrollIntoView({ block: 'nearest', inline: 'nearest' })
}
