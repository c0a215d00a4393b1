import type { Config } from '../../config.ts'
import type { Language } from '../../error-message.ts'
import { probeRedis } from '../../queue/index.ts'
import { doctorTexts } from './doctor-texts.ts'
import { broken, type Finding, well } from './finding.ts'
import { reasonOf } from './reason-of.ts'

const rightPolicy = 'noeviction'

/** Whether the queue's Redis answers, is new enough, and keeps what it is given. */
export async function checkRedis({ redisUrl }: Config, language: Language): Promise<Finding> {
  const text = doctorTexts[language]
  if (redisUrl === null) return well('queue', text.queueInDatabase)
  try {
    const { version, isTooOld, evictionPolicy } = await probeRedis(redisUrl)
    if (isTooOld) return broken('queue', text.oldRedis(version), text.updateRedis)
    if (evictionPolicy !== rightPolicy) return broken('queue', text.evicts(evictionPolicy), text.setPolicy)
    return well('queue', text.redisAnswers(version))
  } catch (error) {
    return broken('queue', text.redisFails(reasonOf(error, language)), text.seeRedis)
  }
}
