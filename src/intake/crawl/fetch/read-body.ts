import type { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createBrotliDecompress, createGunzip, createInflate } from 'node:zlib'
import { FetchError } from './fetch-error.ts'

const decoders = {
  gzip: createGunzip,
  'x-gzip': createGunzip,
  deflate: createInflate,
  br: createBrotliDecompress,
}

/**
 * The bytes of a body, decompressed, at most `maximum`.
 *
 * The stream is destroyed as soon as there is more. Errors: FetchError('too-large'), FetchError('damaged-response')
 * for a coding that was not asked for; those of the stream.
 */
export async function readBody(body: Readable, coding: string | null, maximum: number): Promise<Uint8Array> {
  const chunks: Buffer[] = []
  let excess: FetchError | null = null
  const collect = async (stream: AsyncIterable<Buffer>): Promise<void> => {
    let length = 0
    for await (const chunk of stream) {
      length += chunk.length
      if (length > maximum) {
        excess = new FetchError('too-large', `${maximum} bytes`)
        throw excess
      }
      chunks.push(chunk)
    }
  }
  const decoder = toDecoder(coding)
  try {
    if (decoder) await pipeline(body, decoder, collect)
    else await pipeline(body, collect)
  } catch (error) {
    // Which of the streams complains first when all are destroyed is chance.
    throw excess ?? error
  }
  return Buffer.concat(chunks)
}

function toDecoder(coding: string | null) {
  const name = (coding ?? 'identity').trim().toLowerCase()
  if (name === '' || name === 'identity') return null
  if (name in decoders) return decoders[name as keyof typeof decoders]()
  throw new FetchError('damaged-response', `content-encoding ${name}`)
}
