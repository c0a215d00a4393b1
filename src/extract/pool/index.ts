export { extractorVersion } from '../extractor.ts'
export { ParserPool, type ParserPoolOptions } from './parser-pool.ts'
