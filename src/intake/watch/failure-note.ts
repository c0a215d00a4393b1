import { errorMessage, errorRemedy, type Language } from '../../error-message.ts'
import type { RunFailure } from '../../store/index.ts'

/** What is known of a file that failed. */
export interface FailedFile {
  readonly name: string
  readonly failure: Pick<RunFailure, 'code' | 'params'>
  /** Null where the file was too large to be kept. */
  readonly sourceId: string | null
}

const idDigits = 12

const texts = {
  en: {
    retry: (id: string) =>
      `The file is kept as source ${id}. After an upgrade it is tried again by itself; to try it now: gongkai retry ${id}`,
    moved: 'Put a mended file into the inbox again; this note and the file beside it may be deleted.',
  },
  zh: {
    retry: (id: string) => `该文件已存档，来源编号${id}。升级后会自动重试；如需立即重试：gongkai retry ${id}`,
    moved: '修正后的文件请重新放入收件文件夹；本说明及旁边的文件可以删除。',
  },
}

/**
 * What the `.txt` beside a failed file says: what is the matter, what to do, and how to try again.
 *
 * With a byte order mark and CRLF, for the editors of Windows; the same failure gives the same words.
 */
export function failureNote({ name, failure, sourceId }: FailedFile, language: Language): string {
  const { retry, moved } = texts[language]
  const lines = [
    name,
    errorMessage(failure.code, failure.params, language),
    errorRemedy(failure.code, language),
    ...(sourceId === null ? [] : [retry(sourceId.slice(0, idDigits))]),
    moved,
  ]
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
