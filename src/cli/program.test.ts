import { expect, test } from '@jest/globals'
import type { Command } from 'commander'
import { jobKinds } from '../queue/index.ts'
import type { CommandContext } from './command-context.ts'
import { createProgram } from './program.ts'

const program = createProgram({ language: 'en', version: '1.0.0' } as CommandContext)

function allCommands({ commands }: Command): readonly Command[] {
  return commands.flatMap((command) => [command, ...allCommands(command)])
}

function find(...names: readonly string[]): Command {
  return names.reduce((command, name) => {
    const found = command.commands.find((one) => one.name() === name)
    if (!found) throw new Error(`no command ${name}`)
    return found
  }, program)
}

test('every command with settings takes them from a file that is named', () => {
  const without = allCommands(program)
    .map((command) => [command.name(), command.options.map(({ long }) => long)] as const)
    .filter(([, options]) => options.includes('--data') && !options.includes('--config'))
  expect(without).toEqual([])
})

test('the help of a worker names each kind of job', () => {
  const help = find('worker').helpInformation()
  for (const kind of jobKinds) expect(help).toMatch(new RegExp(`\\b${kind}\\b`))
})

test('to take a site off the list its name is needed', () => {
  expect(find('sources', 'remove').helpInformation()).not.toContain('none: all')
})
