import { expect, test } from '@jest/globals'
import { GuessLimit } from './guess-limit.ts'

test('after ten wrong tokens an address waits until the minute is over, and no other does', () => {
  let now = 0
  const limit = new GuessLimit(() => now)
  for (let guess = 0; guess < 10; guess++) {
    expect(limit.waitMs('192.0.2.1')).toBe(0)
    limit.countWrong('192.0.2.1')
  }
  expect(limit.waitMs('192.0.2.1')).toBe(60_000)
  expect(limit.waitMs('192.0.2.2')).toBe(0)
  now = 59_999
  expect(limit.waitMs('192.0.2.1')).toBe(1)
  now = 60_000
  expect(limit.waitMs('192.0.2.1')).toBe(0)
  limit.countWrong('192.0.2.1')
  expect(limit.waitMs('192.0.2.1')).toBe(0)
})

test('it remembers no more addresses than it has room for', () => {
  const limit = new GuessLimit(() => 0)
  for (let guess = 0; guess < 10; guess++) limit.countWrong('192.0.2.1')
  for (let address = 0; address < 10_000; address++) limit.countWrong(`host ${address}`)
  expect(limit.waitMs('192.0.2.1')).toBe(0)
})
