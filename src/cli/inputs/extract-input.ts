import { readFile, stat } from 'node:fs/promises'
import type { Report } from '../../document/index.ts'
import type { ErrorCode } from '../../error-catalogue.ts'
import { SourceError, TransientError } from '../../errors.ts'
import type { ParserPool } from '../../extract/pool/index.ts'
import type { FilePath, Input } from './find-inputs.ts'
import { systemErrorCode } from './system-error-code.ts'

/** What one input gave. */
export type Result =
  | { readonly type: 'report'; readonly name: string; readonly report: Report }
  | {
      readonly type: 'failure'
      readonly name: string
      readonly code: ErrorCode
      readonly params: Readonly<Record<string, string | number>>
      /** Where a fault of this program arose, for those who mend it. */
      readonly trace?: string
    }

/** Larger files are not even read; the readers have smaller limits of their own. */
const maximumBytes = 64 * 1024 * 1024

/** The report of an input, or why it gives none; never rejects. */
export async function extractInput(pool: ParserPool, input: Input): Promise<Result> {
  const { name } = input
  if (input.type === 'lost') return { ...input, type: 'failure' }
  try {
    const bytes = await readBytes(input.path)
    return { type: 'report', name, report: await pool.extract(bytes, { name }) }
  } catch (error) {
    return { type: 'failure', name, ...toFailure(error) }
  }
}

/** What an error says of an input. */
export function toFailure(error: unknown): Pick<Result & { type: 'failure' }, 'code' | 'params' | 'trace'> {
  if (error instanceof SourceError || error instanceof TransientError) {
    return { code: error.code, params: error.params }
  }
  const reason = systemErrorCode(error)
  if (reason === 'ENOENT') return { code: 'not-found', params: {} }
  if (reason !== null) return { code: 'unreadable', params: { reason } }
  const trace = error instanceof Error ? error.stack : undefined
  return { code: 'internal-error', params: { reason: String(error) }, ...(trace ? { trace } : {}) }
}

async function readBytes(path: FilePath): Promise<Uint8Array> {
  const { size } = await stat(path)
  if (size > maximumBytes) throw new SourceError('too-large', { limit: 'bytes', maximum: maximumBytes })
  return readFile(path)
}
