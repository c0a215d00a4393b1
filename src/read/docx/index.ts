export { isEncryptedPackage } from './encrypted-package.ts'
export { readDocx } from './read-docx.ts'
