import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from '@jest/globals'

const page = join('dist', 'page')
const mostBytes = 200 * 1024
/** Charts and the PDF viewer, which load when they are needed. */
const late = /^(?:draw-chart|open-pdf|pdf\.worker)/

test('the program of the page, without charts and PDF viewer, is below 200 kB', () => {
  expect(existsSync(join(page, 'index.html'))).toBe(true)
  const scripts = readdirSync(join(page, 'assets')).filter((name) => /\.m?js$/.test(name) && !late.test(name))
  const bytes = scripts.reduce((sum, name) => sum + statSync(join(page, 'assets', name)).size, 0)
  expect(bytes).toBeLessThan(mostBytes)
})

test('the page loads nothing from elsewhere, and has nothing inside that its policy would not allow', () => {
  const html = readFileSync(join(page, 'index.html'), 'utf8')
  expect(html).not.toMatch(/(?:src|href)="(?!\/)/)
  expect(html).not.toMatch(/<script(?![^>]*src=)|<style|\son\w+=/)
})
