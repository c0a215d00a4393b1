export { extractorVersion } from '../extractor.ts'
export { type Attempt, ParserPool, type ParserPoolOptions } from './parser-pool.ts'
