import type { WrittenFile } from './export-output.ts'
import type { Field, InLanguages } from './resource.ts'
import { absences } from './resources/wide.ts'

/** A table of a package, and the file that it was written to. */
export interface PackagedTable {
  readonly name: string
  readonly title: InLanguages
  readonly fields: readonly Field[]
  readonly primaryKey: readonly string[]
  readonly file: WrittenFile
}

const profiles = 'https://datapackage.org/profiles/2.0'

/**
 * The descriptor of the tables of an export.
 *
 * Source: Data Package, Data Resource and Table Schema, version 2.0, https://datapackage.org/standard/.
 */
export function dataPackage(tables: readonly PackagedTable[]): object {
  return {
    $schema: `${profiles}/datapackage.json`,
    name: 'gongkai',
    title: '政府信息公开工作年度报告 · Yearly government information disclosure reports',
    description:
      'Numbers as printed: a blank is not a zero, and amounts are in the unit that stands beside them. A text that begins like a formula has an apostrophe before it. 数字与原文一致：空白不等于零，金额单位见单位列；以公式符号开头的文本前加撇号。',
    resources: tables.map(toResource),
  }
}

function toResource({ name, title, fields, primaryKey, file }: PackagedTable): object {
  return {
    name,
    title: inBoth(title),
    path: file.name,
    type: 'table',
    format: 'csv',
    mediatype: 'text/csv',
    encoding: 'utf-8',
    bytes: file.bytes,
    hash: `sha256:${file.sha256}`,
    schema: {
      $schema: `${profiles}/tableschema.json`,
      fields: fields.map(toField),
      primaryKey,
      missingValues: [{ value: '', label: 'none' }],
    },
  }
}

function toField({ name, type, title, categories }: Field): object {
  const isCellOfForm = type === 'number' && name.includes('.')
  return {
    name,
    type,
    title: inBoth(title),
    ...(categories
      ? { categories: categories.map(({ value, label }) => ({ value, label: inBoth(label) })) }
      : {}),
    ...(isCellOfForm ? { missingValues: wideMissingValues } : {}),
  }
}

const wideMissingValues = [
  { value: '', label: '该格式无此单元格 · not in the form of the report' },
  ...absences.map(({ value, label }) => ({ value, label: inBoth(label) })),
]

function inBoth({ zh, en }: InLanguages): string {
  return `${zh} · ${en}`
}
