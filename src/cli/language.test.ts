import { expect, test } from '@jest/globals'
import { languageOf } from './language.ts'

test.each([
  [['extract', '--lang', 'zh'], { LANG: 'en_US.UTF-8' }, 'en-US', 'zh'],
  [['extract', '--lang=en'], { LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
  [['extract', '--lang', 'fr'], { LANG: 'zh_CN.UTF-8' }, 'en-US', 'zh'],
  [[], { LC_ALL: 'C', LANG: 'zh_CN.UTF-8' }, 'zh-CN', 'en'],
  [[], { LC_ALL: '', LC_MESSAGES: 'zh_TW', LANG: 'en_US' }, 'en-US', 'zh'],
  [[], {}, 'zh-Hans-CN', 'zh'],
  [[], {}, 'de-DE', 'en'],
] as const)('arguments %j under %j on a %s system speak %s', (argv, environment, system, expected) => {
  expect(languageOf(argv, environment, system)).toBe(expected)
})
