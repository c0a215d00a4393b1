import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { findOnPath, neededPrograms } from './server-programs.ts'

/** Debian's packages ask this program whether they may start a service; 101 says that they may not. */
const policyPath = '/usr/sbin/policy-rc.d'
const services = ['redis-server.service', 'postgresql.service']

/**
 * Installs the servers, the browser and the font that are missing, as Debian packages, and says so. No service is
 * started or enabled.
 *
 * Errors: Error with one line that says what to install, where that takes rights that we do not have.
 */
export function installServers(): void {
  const missing = listMissing()
  if (missing.length === 0) return
  const command = `apt-get install ${missing.join(' ')}`
  const asRoot = rootCommand()
  if (asRoot === null || findOnPath('apt-get') === null) {
    throw new Error(
      `These tests need servers and a browser: run \`${command}\` as root, or \`npm run test:core\` without them.`,
    )
  }
  process.stderr.write(
    `Tests need servers and a browser: installing ${missing.join(' and ')} by apt-get; no service is started.\n`,
  )
  withoutServices(asRoot, () => {
    run([...asRoot, 'apt-get', 'update', '-qq'])
    run([...asRoot, 'apt-get', 'install', '-y', '-qq', '--no-install-recommends', ...missing])
  })
  const still = listMissing()
  if (still.length > 0)
    throw new Error(`\`${command}\` did not bring what the tests need: ${still.join(', ')}`)
}

function listMissing(): string[] {
  return neededPrograms.filter(({ find }) => find() === null).map(({ debianPackage }) => debianPackage)
}

/** What goes before a command that needs root: nothing, sudo, or null where there is no way. */
function rootCommand(): readonly string[] | null {
  const environment = ['env', 'DEBIAN_FRONTEND=noninteractive']
  if (process.getuid?.() === 0) return environment
  const hasSudo = spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status === 0
  return hasSudo ? ['sudo', '-n', ...environment] : null
}

/** A policy that is there stays; ours goes again, and what the packages enabled is disabled. */
function withoutServices(asRoot: readonly string[], task: () => void): void {
  const isOurs = !existsSync(policyPath)
  if (isOurs)
    run([...asRoot, 'sh', '-c', `printf '#!/bin/sh\\nexit 101\\n' > ${policyPath}; chmod 755 ${policyPath}`])
  try {
    task()
  } finally {
    if (isOurs) run([...asRoot, 'rm', '-f', policyPath])
    const [command = '', ...words] = [...asRoot, 'systemctl', 'disable', ...services]
    if (findOnPath('systemctl')) spawnSync(command, words, { stdio: 'ignore' })
  }
}

function run([command = '', ...words]: readonly string[]): void {
  execFileSync(command, words, { stdio: ['ignore', 2, 2] })
}
