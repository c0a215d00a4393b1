import { inspect } from 'node:util'
import { createCluster } from './cluster.ts'

/** The child process of `makeCluster`: makes an empty database in the folder that it is given, and ends. */
const [, , folder] = process.argv
if (folder === undefined) throw new Error('no folder was given')
process.once('disconnect', () => process.exit())
try {
  await createCluster(folder)
} catch (error) {
  // The stack would print PGlite's minified source with it; an error of its file system is no Error.
  process.stderr.write(error instanceof Error ? error.message : inspect(error))
  process.exitCode = 1
}
process.disconnect?.()
