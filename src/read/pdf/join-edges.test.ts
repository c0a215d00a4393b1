import { describe, expect, test } from '@jest/globals'
import { joinEdges } from './join-edges.ts'
import type { Edge } from './page-content.ts'

function horizontal(position: number, start: number, end: number): Edge {
  return { orientation: 'horizontal', position, start, end }
}

describe('joining edges', () => {
  test.each([
    [
      'parts of one line are one edge',
      [horizontal(10, 0, 50), horizontal(10, 52, 90)],
      [horizontal(10, 0, 90)],
    ],
    [
      'a wide gap stays',
      [horizontal(10, 0, 50), horizontal(10, 60, 90)],
      [horizontal(10, 0, 50), horizontal(10, 60, 90)],
    ],
    [
      'two lines drawn side by side are one',
      [horizontal(10, 0, 50), horizontal(11, 0, 50)],
      [horizontal(10.5, 0, 50)],
    ],
    [
      'rows stay apart',
      [horizontal(22, 0, 50), horizontal(10, 0, 50)],
      [horizontal(10, 0, 50), horizontal(22, 0, 50)],
    ],
    ['dots border nothing', [horizontal(10, 0, 3)], []],
  ])('%s', (_, edges, joined) => {
    expect(joinEdges(edges)).toEqual(joined)
  })
})
