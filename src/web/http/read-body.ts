import { ProblemError } from './problem-error.ts'

const tooLarge = 413

/** The body of a request. Errors: ProblemError where it is larger than `maximumBytes`, of which no more is read. */
export async function readBody(request: Request, maximumBytes: number): Promise<Uint8Array> {
  const announced = Number(request.headers.get('content-length') ?? 0)
  if (announced > maximumBytes) throw refusal(maximumBytes)
  const chunks: Uint8Array[] = []
  let length = 0
  for await (const chunk of (request.body ?? []) as AsyncIterable<Uint8Array>) {
    length += chunk.length
    if (length > maximumBytes) throw refusal(maximumBytes)
    chunks.push(chunk)
  }
  return Buffer.concat(chunks, length)
}

function refusal(maximum: number): ProblemError {
  return new ProblemError(tooLarge, 'too-large', `at most ${maximum} bytes`, { maximum })
}
