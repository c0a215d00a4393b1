import type { Styles } from './styles.ts'
import { walkXml, type XmlAttributes } from './walk-xml.ts'

/** One level of a list. Source: ECMA-376 Part 1, 17.9.6. */
export interface ListLevel {
  readonly start: number
  readonly format: string
  /** '（%1）', '%1.%2' */
  readonly pattern: string
  /** What stands between the number and the text. */
  readonly suffix: 'tab' | 'space' | 'nothing'
  /** The level after which it starts anew (1-based); 0: never; null: after any higher one. */
  readonly restartAfter: number | null
  /** All numbers in the pattern print as decimal. */
  readonly isLegal: boolean
  readonly styleId: string | null
}

/** A list that paragraphs name by its numId. */
export interface List {
  readonly numId: string
  /** Lists over the same abstract list count on from each other. */
  readonly abstractId: string
  readonly level: (ilvl: number) => ListLevel | null
  /** The number with which this list, at its first use, starts a level anew; null: it counts on. */
  readonly startOverride: (ilvl: number) => number | null
  /** The level that is tied to a paragraph style, or null. */
  readonly levelOfStyle: (styleId: string) => number | null
}

/** The lists in numbering.xml, by numId; a document without that part has none. Errors: as `walkXml`. */
export function readNumbering(
  xml: string | null,
  styles: Styles,
  part = 'numbering',
): (numId: string) => List | null {
  const reader = new NumberingReader()
  if (xml !== null) walkXml(xml, part, reader)
  const lists = new Map<string, List | null>()
  return (numId) => {
    if (!lists.has(numId)) lists.set(numId, toList(numId, reader, styles))
    return lists.get(numId) ?? null
  }
}

type Mutable<T> = { -readonly [Key in keyof T]: T[Key] }

interface AbstractList {
  readonly id: string
  readonly levels: Map<number, Mutable<ListLevel>>
  numStyleLink: string | null
}

interface NumberedList {
  abstractId: string | null
  readonly levels: Map<number, Mutable<ListLevel>>
  readonly starts: Map<number, number>
}

class NumberingReader {
  readonly abstracts = new Map<string, AbstractList>()
  readonly lists = new Map<string, NumberedList>()
  private abstract: AbstractList | null = null
  private list: NumberedList | null = null
  private level: Mutable<ListLevel> | null = null
  private overridden = 0

  readonly open = (name: string, attributes: XmlAttributes): void => {
    const value = attributes['w:val'] ?? ''
    if (this.level) readLevelElement(this.level, name, value)
    else if (name === 'w:abstractNum') this.beginAbstract(attributes['w:abstractNumId'] ?? '')
    else if (name === 'w:num') this.beginList(attributes['w:numId'] ?? '')
    else if (name === 'w:abstractNumId' && this.list) this.list.abstractId = value
    else if (name === 'w:numStyleLink' && this.abstract) this.abstract.numStyleLink = value
    else if (name === 'w:lvlOverride') this.overridden = Number(attributes['w:ilvl'] ?? 0)
    else if (name === 'w:startOverride') this.list?.starts.set(this.overridden, Number(value))
    else if (name === 'w:lvl') this.beginLevel(Number(attributes['w:ilvl'] ?? this.overridden))
  }

  readonly text = (): void => {}

  readonly close = (name: string): void => {
    if (name === 'w:lvl') this.level = null
    else if (name === 'w:abstractNum') this.abstract = null
    else if (name === 'w:num') this.list = null
  }

  private beginAbstract(id: string): void {
    this.abstract = { id, levels: new Map(), numStyleLink: null }
    this.abstracts.set(id, this.abstract)
  }

  private beginList(numId: string): void {
    this.list = { abstractId: null, levels: new Map(), starts: new Map() }
    this.lists.set(numId, this.list)
  }

  private beginLevel(ilvl: number): void {
    this.level = {
      start: 0,
      format: 'decimal',
      pattern: '',
      suffix: 'tab',
      restartAfter: null,
      isLegal: false,
      styleId: null,
    }
    const levels = this.list?.levels ?? this.abstract?.levels
    levels?.set(ilvl, this.level)
  }
}

function readLevelElement(level: Mutable<ListLevel>, name: string, value: string): void {
  if (name === 'w:start') level.start = Number(value)
  else if (name === 'w:numFmt') level.format = value
  else if (name === 'w:lvlText') level.pattern = value
  else if (name === 'w:suff') level.suffix = value === 'nothing' || value === 'space' ? value : 'tab'
  else if (name === 'w:lvlRestart') level.restartAfter = Number(value)
  else if (name === 'w:isLgl') level.isLegal = value !== '0' && value !== 'false'
  else if (name === 'w:pStyle') level.styleId = value
}

function toList(numId: string, reader: NumberingReader, styles: Styles): List | null {
  const list = reader.lists.get(numId)
  const abstract = list ? findAbstract(list, reader, styles) : null
  if (!list || !abstract) return null
  const level = (ilvl: number): ListLevel | null => list.levels.get(ilvl) ?? abstract.levels.get(ilvl) ?? null
  return {
    numId,
    abstractId: abstract.id,
    level,
    startOverride: (ilvl) => list.starts.get(ilvl) ?? null,
    levelOfStyle: (styleId) => {
      const found = [...abstract.levels.keys()].find((ilvl) => level(ilvl)?.styleId === styleId)
      return found ?? null
    },
  }
}

/** The abstract list with the levels: one that only names a numbering style stands for that style's list. */
function findAbstract(list: NumberedList, reader: NumberingReader, styles: Styles): AbstractList | null {
  const abstract = list.abstractId === null ? undefined : reader.abstracts.get(list.abstractId)
  if (!abstract || abstract.numStyleLink === null || abstract.levels.size > 0) return abstract ?? null
  const linkedNumId = styles.listOf(abstract.numStyleLink)
  const linkedId = linkedNumId === null ? null : reader.lists.get(linkedNumId)?.abstractId
  return (linkedId ? reader.abstracts.get(linkedId) : null) ?? abstract
}
