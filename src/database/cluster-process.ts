import { createCluster } from './cluster.ts'

/** The child process of `makeCluster`: makes an empty database in the folder that it is given, and ends. */
const [, , folder] = process.argv
if (folder === undefined) throw new Error('no folder was given')
process.once('disconnect', () => process.exit(1))
await createCluster(folder)
process.disconnect?.()
