import { compareVersions } from '../../store/index.ts'
import type { CommandContext } from '../command-context.ts'
import { printable } from '../output/printable.ts'
import { loadConfig } from '../settings/load-config.ts'
import { checkDatabase } from './check-database.ts'
import { checkFolders } from './check-folders.ts'
import { checkRedis } from './check-redis.ts'
import { type DoctorTexts, doctorTexts } from './doctor-texts.ts'
import { broken, type Finding, well } from './finding.ts'

type Flags = Readonly<Record<string, string | boolean | undefined>>

const oldestNode = '20.19.0'

/** Says what keeps the pipeline from working and what to do about it; the exit status comes out: 1 where something does. */
export async function doctorCommand(
  flags: Flags,
  isJson: boolean,
  { language, stdout }: CommandContext,
): Promise<0 | 1> {
  const config = loadConfig(flags, language)
  const text = doctorTexts[language]
  const findings = [
    checkNode(process.versions.node, text),
    ...(await checkFolders(config, text)),
    ...(await checkDatabase(config, language)),
    await checkRedis(config, language),
  ]
  if (isJson) stdout.write(`${JSON.stringify(findings)}\n`)
  else for (const finding of findings) stdout.write(`${printable(toLine(finding, text))}\n`)
  return findings.some(({ status }) => status === 'failed') ? 1 : 0
}

function checkNode(version: string, text: DoctorTexts): Finding {
  if (compareVersions(version, oldestNode) < 0) return broken('node', text.oldNode(version), text.installNode)
  return well('node', `Node.js ${version}`)
}

function toLine({ check, status, message, remedy }: Finding, text: DoctorTexts): string {
  return `${text.status[status]}  ${check}: ${message}${remedy === null ? '' : ` — ${remedy}`}`
}
