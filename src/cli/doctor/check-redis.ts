import type { Config } from '../../config.ts'
import { probeRedis, redisName } from '../../queue/index.ts'
import type { DoctorTexts } from './doctor-texts.ts'
import { broken, type Finding, well } from './finding.ts'

const rightPolicy = 'noeviction'

/** Whether the queue's Redis answers, is new enough, and keeps what it is given. */
export async function checkRedis({ redisUrl }: Config, text: DoctorTexts): Promise<Finding> {
  if (redisUrl === null) return well('queue', text.queueInDatabase)
  try {
    const { version, isTooOld, evictionPolicy } = await probeRedis(redisUrl)
    if (isTooOld) return broken('queue', text.oldRedis(version), text.updateRedis)
    if (evictionPolicy !== rightPolicy) return broken('queue', text.evicts(evictionPolicy), text.setPolicy)
    return well('queue', text.redisAnswers(version))
  } catch (error) {
    return broken('queue', text.redisAway(redisName(redisUrl), (error as Error).message), text.seeRedis)
  }
}
