import type { Upload } from '../../contract/index.ts'
import { apiAddress, ProblemError, plainProblem, toError } from '../api/index.ts'

/**
 * Sends a file's bytes, and says how far it is; what became of them comes out.
 *
 * By XMLHttpRequest, since fetch does not tell how much of a body has gone. Errors: ProblemError.
 */
export function sendFile(file: Blob, name: string, onProgress: (share: number) => void): Promise<Upload> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', apiAddress('/uploads', { name }))
    request.setRequestHeader('content-type', 'application/octet-stream')
    request.upload.addEventListener('progress', ({ loaded, total }) =>
      onProgress(total > 0 ? loaded / total : 1),
    )
    request.addEventListener('load', () => {
      if (request.status < 300) return resolve(JSON.parse(request.responseText))
      toError({
        status: request.status,
        statusText: request.statusText,
        json: async () => JSON.parse(request.responseText),
      }).then(reject, reject)
    })
    request.addEventListener('error', () =>
      reject(new ProblemError(plainProblem('unreachable', 0, 'The service does not answer'))),
    )
    request.send(file)
  })
}
