export { openZip, type ZipArchive } from './zip-archive.ts'
export { officeZipLimits, type ZipLimits } from './zip-limits.ts'
