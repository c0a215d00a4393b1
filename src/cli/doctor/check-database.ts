import { existsSync } from 'node:fs'
import { join } from 'node:path'
import type { Config } from '../../config.ts'
import { findHolder, openDatabase } from '../../database/index.ts'
import type { Language } from '../../error-message.ts'
import { findService } from '../service/find-service.ts'
import { doctorTexts } from './doctor-texts.ts'
import { broken, doubtful, type Finding, well } from './finding.ts'
import { reasonOf } from './reason-of.ts'

/** Who uses the data folder, and whether the database can be opened. */
export async function checkDatabase(config: Config, language: Language): Promise<readonly Finding[]> {
  const text = doctorTexts[language]
  if (config.databaseUrl !== null) return [await checkOpening(config, 'PostgreSQL', language)]
  const service = await findService(config)
  if (service !== null) return [well('lock', text.lockOfService(service.file.pid))]
  const holder = findHolder(config.data)
  if (holder !== null) {
    const { pid, host, since } = holder
    return [doubtful('lock', text.lockOfOther(pid, host, since), text.waitForOther)]
  }
  const isThere = existsSync(join(config.data, 'database'))
  const database = isThere
    ? await checkOpening(config, 'PGlite', language)
    : well('database', text.databaseNew)
  return [well('lock', text.lockFree), database]
}

async function checkOpening(config: Config, name: string, language: Language): Promise<Finding> {
  const { data, databaseUrl } = config
  const text = doctorTexts[language]
  try {
    const database = await openDatabase(
      databaseUrl === null ? { type: 'embedded', folder: data } : { type: 'postgres', url: databaseUrl },
    )
    await database.close()
    return well('database', text.databaseAnswers(name))
  } catch (error) {
    return broken('database', text.databaseFails(reasonOf(error, language)), text.seeDatabase)
  }
}
