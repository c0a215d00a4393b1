import { checkMessage } from '../../../check/messages.ts'
import {
  fillMessage,
  type Issue,
  issueCatalogue,
  type SectionKey,
  type TableKey,
} from '../../../document/index.ts'
import type { Language } from '../../../error-message.ts'
import type { Doubt } from '../../contract/index.ts'
import { cellName } from '../report/model/cell-name.ts'
import { sectionNames, tableNames } from './names.ts'

const cellTexts: Readonly<Record<Language, Readonly<Record<string, string>>>> = {
  zh: {
    missing: '“{name}”未在来源中找到。',
    ambiguous: '“{name}”的内容“{raw}”存在多种读法。',
  },
  en: {
    missing: '“{name}” was not found in the source.',
    ambiguous: '“{name}” holds “{raw}”, which can be read in more than one way.',
  },
}

/** A doubt as a sentence with its numbers in it. */
export function doubtText({ kind, code, params, message }: Doubt, language: Language): string {
  if (kind === 'check') return checkMessage(code, 'fail', params, language)
  if (kind === 'issue') return issueText({ code: code as Issue['code'], params, message }, language)
  const template = cellTexts[language][code]
  const name = cellName(String(params.cell ?? ''), '2021', language)
  return template ? fillMessage(template, { ...params, name }) : message
}

/** An issue as a sentence. */
export function issueText(
  { code, params, message }: Pick<Issue, 'code' | 'params' | 'message'>,
  language: Language,
): string {
  const entry = (issueCatalogue as Readonly<Record<string, { en: string; zh: string }>>)[code]
  return entry ? fillMessage(entry[language], withNames(params, language)) : message
}

/** Tables and sections by the names that people know. */
function withNames(params: Issue['params'], language: Language): Issue['params'] {
  const { table, label } = params
  const named: Record<string, string | number> = { ...params }
  if (table !== undefined) named.table = tableNames[language][table as TableKey] ?? table
  if (label !== undefined) named.label = sectionNames[language][label as SectionKey] ?? label
  return named
}
