import { type ErrorCode, errorCatalogue } from './error-catalogue.ts'

export type Language = 'en' | 'zh'

type Params = Readonly<Record<string, string | number>>

/** Chinese names of params; a name that is not here stays as it is. */
const chineseNames: Readonly<Record<string, string>> = {
  format: '格式',
  kind: '类型',
  limit: '限制项',
  maximum: '上限',
  method: '压缩方法',
  page: '页',
  part: '位置',
  reason: '原因',
  sections: '找到的部分',
  tables: '找到的统计表',
  year: '年度',
}

/** What is the matter, as a sentence with its particulars: `The file is damaged or cut short (page: 7).` */
export function errorMessage(code: ErrorCode, params: Params, language: Language): string {
  const { sentence } = errorCatalogue[code][language]
  const particulars = Object.entries(params)
  if (particulars.length === 0) return sentence
  const stop = sentence.slice(-1)
  const isChinese = language === 'zh'
  const listed = isChinese
    ? particulars.map(([name, value]) => `${chineseNames[name] ?? name}：${value}`).join('，')
    : particulars.map(([name, value]) => `${name}: ${value}`).join(', ')
  return sentence.slice(0, -1) + (isChinese ? `（${listed}）` : ` (${listed})`) + stop
}

/** What a person does about it. */
export function errorRemedy(code: ErrorCode, language: Language): string {
  return errorCatalogue[code][language].remedy
}
