import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { Cell } from '../../../document/index.ts'
import { useTexts } from '../language/index.ts'
import { JudgeDialog } from './judge-dialog.tsx'
import { parseNumber } from './parse-number.ts'
import type { Judge } from './use-judge.ts'

export interface CorrectDialogProps {
  readonly sourceId: string
  /** '<table>.<row>.<column>' */
  readonly cell: string
  /** What the form prints for it. */
  readonly name: string
  /** What the machine read. */
  readonly machine: Pick<Cell, 'value' | 'raw'>
  readonly judge: Judge
  /** Called with the id of the decision. */
  readonly onDone?: (decisionId: string) => Promise<void>
  readonly onClose: () => void
}

const texts = {
  zh: {
    title: '更正数值',
    machine: (value: string, raw: string) => `机器读取：${value}${raw}。原值保留，更正另行记录。`,
    raw: (raw: string) => `（原文“${raw}”）`,
    nothing: '无数值',
    number: '更正为',
    blank: '应为空白，没有数值',
    wrong: '请输入一个数字，如 1023 或 12.5。',
    confirm: '记录更正',
  },
  en: {
    title: 'Correct a value',
    machine: (value: string, raw: string) =>
      `The machine read: ${value}${raw}. Its value stays; the correction is kept beside it.`,
    raw: (raw: string) => ` (printed: “${raw}”)`,
    nothing: 'no number',
    number: 'Correct to',
    blank: 'It is blank: there is no number',
    wrong: 'Type one number, such as 1023 or 12.5.',
    confirm: 'Put on record',
  },
}

/** Asks for the number that a cell has, or that it has none, and why. */
export function CorrectDialog(props: CorrectDialogProps): JSX.Element {
  const { sourceId, cell, name, machine, judge, onDone, onClose } = props
  const t = useTexts(texts)
  const [typed, setTyped] = useState(machine.value === null ? '' : String(machine.value))
  const [isBlank, setBlank] = useState(false)
  const value = isBlank ? null : parseNumber(typed)
  const isWrong = !isBlank && typed.trim() !== '' && value === null
  const isChange = isBlank
    ? machine.value !== null || machine.raw !== ''
    : value !== null && value !== machine.value
  const confirm = async (note: string, by: string): Promise<boolean> => {
    const printed = { [cell]: machine.raw }
    const made = await judge.decide({ type: 'correct', sourceId, cell, value, printed, note }, by)
    if (made) await onDone?.(made.id)
    return made !== null
  }
  const read = machine.value === null ? t.nothing : String(machine.value)
  const asPrinted = machine.raw === null || machine.raw === read ? '' : t.raw(machine.raw)
  return (
    <JudgeDialog
      title={t.title}
      judge={judge}
      note="required"
      confirm={t.confirm}
      isReady={isChange}
      onConfirm={confirm}
      onClose={onClose}
    >
      <p>
        <strong>{name}</strong>
      </p>
      <p class="soft">{t.machine(read, asPrinted)}</p>
      <label class="field">
        {t.number}
        <input
          inputMode="decimal"
          disabled={isBlank}
          value={typed}
          aria-invalid={isWrong}
          aria-describedby={isWrong ? 'correct-wrong' : undefined}
          onInput={({ currentTarget }) => setTyped(currentTarget.value)}
        />
      </label>
      {isWrong && (
        <p id="correct-wrong" class="field-trouble" role="alert">
          {t.wrong}
        </p>
      )}
      <label class="check">
        <input
          type="checkbox"
          checked={isBlank}
          onChange={({ currentTarget }) => setBlank(currentTarget.checked)}
        />
        {t.blank}
      </label>
    </JudgeDialog>
  )
}
