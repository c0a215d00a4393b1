import { fold } from '../document/index.ts'
import type { Slot } from './printed-row.ts'

/** The digits, points and signs of a slot, in ASCII, each with its offset in the slot's text. */
export interface Digits {
  readonly text: string
  readonly offsets: readonly number[]
}

const signs: Readonly<Record<string, string>> = { 增: '+', 减: '-', '+': '+', '-': '-', '−': '-', '–': '-' }

/** The digits of a slot whose cells may have run together; a note or unit behind them is left out. */
export function digitsOf(slot: Slot): Digits {
  const digits = knownDigits.get(slot) ?? readDigits(slot)
  knownDigits.set(slot, digits)
  return digits
}

/** Every cell that is cut from a slot asks for them. */
const knownDigits = new WeakMap<Slot, Digits>()

function readDigits(slot: Slot): Digits {
  let text = ''
  const offsets: number[] = []
  for (let index = 0; index < slot.source.text.length; index++) {
    const character = fold(slot.source.text[index] as string)
    if (character === '(' || character === '[') break
    const kept = /[\d.]/.test(character) ? character : signs[character]
    if (kept === undefined) continue
    text += kept
    offsets.push(index)
  }
  return { text, offsets: [...offsets, (offsets.at(-1) ?? -1) + 1] }
}
