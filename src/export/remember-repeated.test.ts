import { expect, test } from '@jest/globals'
import { type Repeats, rememberRepeated } from './remember-repeated.ts'

const [one, other] = [{ name: 'one' }, { name: 'other' }]

test.each<[Repeats, readonly string[]]>([
  ['never', ['one', 'one', 'other', 'one']],
  ['in-a-row', ['one', 'other', 'one']],
  ['always', ['one', 'other']],
])('of what repeats %s, this is made: %j', (repeats, made) => {
  const calls: string[] = []
  const name = rememberRepeated(repeats, (thing: typeof one) => {
    calls.push(thing.name)
    return thing.name
  })
  expect([one, one, other, one].map(name)).toEqual(['one', 'one', 'other', 'one'])
  expect(calls).toEqual(made)
})
