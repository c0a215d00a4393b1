import { expect, test } from '@jest/globals'
import { InboxBook } from './inbox-book.ts'

const restMs = 1000

test('a file is at rest when it was seen the same a second later', () => {
  const book = new InboxBook(restMs)
  book.see('a.pdf', '1', 0)
  book.see('a.pdf', '1', 999)
  expect(book.offer(10)).toEqual([])
  book.see('a.pdf', '1', 1000)
  expect(book.offer(10)).toEqual([{ path: 'a.pdf', stamp: '1' }])
})

test('a file that grows is moving until it has stopped for a second', () => {
  const book = new InboxBook(restMs)
  book.see('a.pdf', '1', 0)
  book.see('a.pdf', '2', 900)
  book.see('a.pdf', '2', 1100)
  expect(book.offer(10)).toEqual([])
  expect(book.listDue(1900)).toEqual(['a.pdf'])
  book.see('a.pdf', '2', 1900)
  expect(book.offer(10)).toEqual([{ path: 'a.pdf', stamp: '2' }])
})

test('a file is offered once, whatever it is seen', () => {
  const book = restingBook('a.pdf')
  expect(book.offer(10)).toHaveLength(1)
  book.see('a.pdf', '1', 5000)
  expect(book.offer(10)).toEqual([])
  expect(book.count()).toEqual({ moving: 0, waiting: 1, kept: 0 })
})

test('no more files are under way than asked for', () => {
  const book = restingBook('a.pdf', 'b.pdf', 'c.pdf')
  expect(book.offer(2)).toHaveLength(2)
  expect(book.offer(2)).toHaveLength(0)
  book.keep({ path: 'a.pdf', stamp: '1', sourceId: 'x' })
  expect(book.offer(2)).toEqual([{ path: 'c.pdf', stamp: '1' }])
})

test('an offer that is taken back is made again', () => {
  const book = restingBook('a.pdf')
  for (const file of book.offer(10)) book.takeBack(file)
  expect(book.offer(10)).toHaveLength(1)
})

test.each(['resting', 'offered', 'kept'])('a %s file that changes begins anew', (state) => {
  const book = restingBook('a.pdf')
  if (state !== 'resting') book.offer(10)
  if (state === 'kept') book.keep({ path: 'a.pdf', stamp: '1', sourceId: 'x' })
  book.see('a.pdf', '2', 5000)
  expect(book.count()).toEqual({ moving: 1, waiting: 0, kept: 0 })
  expect(book.listKeptOf('x')).toEqual([])
})

test('a file that changed is not forgotten with what it was', () => {
  const book = restingBook('a.pdf')
  const [offered] = book.offer(10)
  book.see('a.pdf', '2', 5000)
  if (offered) book.dropAs(offered)
  expect(book.count()).toEqual({ moving: 1, waiting: 0, kept: 0 })
  book.dropAs({ path: 'a.pdf', stamp: '2' })
  expect(book.count()).toEqual({ moving: 0, waiting: 0, kept: 0 })
})

test('two files with the same bytes are found by their source', () => {
  const book = new InboxBook(restMs)
  book.keep({ path: 'a.pdf', stamp: '1', sourceId: 'x' })
  book.keep({ path: 'b.pdf', stamp: '2', sourceId: 'x' })
  expect(book.listKeptOf('x').map(({ path }) => path)).toEqual(['a.pdf', 'b.pdf'])
  book.drop('a.pdf')
  expect(book.listKeptOf('x').map(({ path }) => path)).toEqual(['b.pdf'])
})

test('a file that cannot be read now is looked at later, and holds up no other', () => {
  const book = new InboxBook(restMs)
  book.see('a.pdf', '1', 0)
  book.see('b.pdf', '1', 0)
  book.postpone('a.pdf', 5000)
  expect(book.listDue(1000)).toEqual(['b.pdf'])
  expect(book.listDue(6000)).toEqual(['a.pdf', 'b.pdf'])
})

function restingBook(...paths: readonly string[]): InboxBook {
  const book = new InboxBook(restMs)
  for (const nowMs of [0, restMs]) for (const path of paths) book.see(path, '1', nowMs)
  return book
}
