import { expect, test } from '@jest/globals'
import { countUploads, isSettled, mostTelling, type Upload, type UploadState } from './upload.ts'

const states: readonly UploadState[] = [
  { type: 'done', sourceId: 'a', wasThere: false },
  { type: 'queued' },
  { type: 'failed', sourceId: 'b', failure: null },
  { type: 'sending', share: 0.5 },
]
const uploads: readonly Upload[] = states.map((state, id) => ({ id, name: `${id}.pdf`, bytes: 1, state }))

test('of many uploads those that went wrong stand first', () => {
  expect(mostTelling(uploads, 3).map(({ state }) => state.type)).toEqual(['failed', 'sending', 'queued'])
})

test('of few uploads all stand in their order', () => {
  expect(mostTelling(uploads, 4)).toEqual(uploads)
})

test('uploads are counted by state', () => {
  expect(countUploads(uploads)).toEqual({ queued: 1, sending: 1, refused: 0, reading: 0, done: 1, failed: 1 })
  expect(uploads.filter(({ state }) => isSettled(state))).toHaveLength(2)
})
