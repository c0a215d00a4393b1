import { readFileSync } from 'node:fs'
import { expect, test } from '@jest/globals'
import { docsPages } from '../scripts/docs/pages.ts'

test.each(Object.entries(docsPages()))('docs/%s is what `npm run docs` writes', (name, page) => {
  expect(readFileSync(`docs/${name}`, 'utf8')).toBe(page)
})
