// A parser process for the tests of the pool: it does what the bytes, read as text, tell it to do.
import '../../dist/src/extract/pool/no-network.js'
import { writeFileSync } from 'node:fs'
import http from 'node:http'
import { SourceError } from '../../dist/src/errors.js'
import { serveParser } from '../../dist/src/extract/pool/serve-parser.js'

const megabyte = 1024 * 1024
let documents = 0

const deeds = {
  loop: () => {
    for (;;);
  },
  exit: () => process.exit(3),
  throw: () => {
    throw new TypeError('a bug')
  },
  refuse: () => {
    throw new SourceError('damaged', { at: 7 })
  },
  'grow the heap': () => {
    const kept = []
    for (;;) kept.push(new Array(1000).fill(kept.length))
  },
  'grow outside the heap': async () => {
    const kept = []
    for (;;) {
      kept.push(Buffer.alloc(8 * megabyte, 1))
      await new Promise((resolve) => setImmediate(resolve))
    }
  },
  'grow outside the heap without pause': () => {
    const kept = []
    for (;;) kept.push(Buffer.alloc(8 * megabyte, 1))
  },
  report: () => ({
    pid: process.pid,
    documents,
    environment: Object.keys(process.env).sort(),
    network: [typeof fetch, errorOf(() => http.get('http://127.0.0.1:1'))],
    writing: errorOf(() => writeFileSync('written-by-a-parser', '')),
  }),
  chatter: () => {
    console.log('on standard output')
    console.error('on standard error')
    return { documents }
  },
}

function errorOf(deed) {
  try {
    deed()
    return null
  } catch (error) {
    return error.code ?? error.message
  }
}

async function obey(bytes) {
  documents += 1
  return deeds[new TextDecoder().decode(bytes)]()
}

serveParser({ extract: async (bytes) => ({ report: await obey(bytes) }), view: obey })
