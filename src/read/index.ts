export type { CharsetHint } from './charset/index.ts'
export { readContent, type SourceContent } from './read-content.ts'
export { readDocument } from './read-document.ts'
