import type { Language } from './error-message.ts'

type GoneReason = keyof (typeof reasons)['en']

const reasons = {
  zh: {
    'not-found': '未找到（404）',
    removed: '已删除（410）',
    missing: '页面提示内容不存在',
    'page-gone': '所在页面已不存在',
    replaced: '页面已改为提供另一文件',
  },
  en: {
    'not-found': 'not found (404)',
    removed: 'removed (410)',
    missing: 'the page says that it does not exist',
    'page-gone': 'its page is gone',
    replaced: 'its page offers another file now',
  },
} as const

/** Why a report that was found at a site is gone from there, in words. */
export const goneReasons: Readonly<Record<Language, Readonly<Record<GoneReason, string>>>> = reasons
