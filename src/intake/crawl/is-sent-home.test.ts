import { expect, test } from '@jest/globals'
import { isSentHome } from './is-sent-home.ts'

const site = 'https://www.songyue.test/zwgk/nb/'

test.each([
  ['to the first page', 'https://www.songyue.test/art/1.html', 'https://www.songyue.test/', true],
  [
    'to the first page by its name',
    'https://www.songyue.test/art/1.html',
    'https://www.songyue.test/index.shtml',
    true,
  ],
  ['to where the visit began', 'https://www.songyue.test/art/1.html', site, true],
  ['from http to https', 'http://www.songyue.test/art/1.html', 'https://www.songyue.test/art/1.html', false],
  ['to a file', 'https://www.songyue.test/down?id=1', 'https://www.songyue.test/store/1.docx', false],
  [
    'to a query of the first page',
    'https://www.songyue.test/a?id=1',
    'https://www.songyue.test/?id=1',
    false,
  ],
  ['to another host', 'https://www.songyue.test/art/1.html', 'https://login.test/', false],
  ['nowhere', 'https://www.songyue.test/', 'https://www.songyue.test/index.html', false],
])('who is sent %s', (_, asked, finalUrl, expected) => {
  expect(isSentHome(asked, finalUrl, site)).toBe(expected)
})
