export type { SourceLabel } from './outcome.ts'
export { ParserPool, type ParserPoolOptions } from './parser-pool.ts'
