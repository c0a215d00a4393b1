export { extract, type SourceName } from './extract.ts'
export { extractorName, extractorVersion } from './extractor.ts'
