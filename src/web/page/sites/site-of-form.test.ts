import { expect, test } from '@jest/globals'
import { emptySiteForm, siteOfForm } from './site-of-form.ts'

test('a website is called by its host where no name is given, and has the usual schedule', () => {
  expect(siteOfForm({ ...emptySiteForm, url: ' https://www.example.gov.cn/zwgk/nb/ ' })).toEqual({
    name: 'www.example.gov.cn',
    url: 'https://www.example.gov.cn/zwgk/nb/',
    agency: null,
    region: null,
    schedule: null,
  })
})

test('what was typed is taken without the space around it', () => {
  const form = {
    name: ' songyue ',
    url: 'http://example.org',
    agency: ' 松月县教育局 ',
    region: '',
    cron: ' 0  6 * * 1 ',
    timeZone: 'Asia/Shanghai',
  }
  expect(siteOfForm(form)).toMatchObject({
    name: 'songyue',
    agency: '松月县教育局',
    schedule: { cron: ['0 6 * * 1'], timeZone: 'Asia/Shanghai' },
  })
})
