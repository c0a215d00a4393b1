import { crashMatrix } from '../tests/crash/crash-matrix.ts'

// Runs files through each backend while its processes and servers are killed: `npm run test:crash`.
if (!(await crashMatrix(process.argv.slice(2)))) process.exitCode = 1
