export type { CharsetHint } from './charset/index.ts'
export { readDocument } from './read-document.ts'
