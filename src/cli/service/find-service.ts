import type { Config } from '../../config.ts'
import {
  databaseName,
  readServiceFile,
  type ServiceClient,
  type ServiceFile,
  serviceClient,
} from '../../web/index.ts'

/** A service that runs on this machine. */
export interface RunningService {
  readonly file: ServiceFile
  readonly client: ServiceClient
}

const answerLimitMs = 5000
const ok = 200

/** The service that runs on the data folder, for the same database; null where there is none. */
export async function findService({ data, databaseUrl }: Config): Promise<RunningService | null> {
  const file = readServiceFile(data)
  if (file === null || file.database !== databaseName(databaseUrl)) return null
  return (await isAnswering(file)) ? { file, client: serviceClient(file) } : null
}

/** A file may be left from a service that died, and its port be another program's by now. */
async function isAnswering({ host, port, token }: ServiceFile): Promise<boolean> {
  try {
    const answer = await fetch(`http://${host}:${port}/api/v1/ping`, {
      headers: { authorization: `Bearer ${token}` },
      signal: AbortSignal.timeout(answerLimitMs),
      redirect: 'error',
    })
    return answer.status === ok
  } catch {
    return false
  }
}
