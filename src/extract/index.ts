export { type Extraction, extract, type Publisher, type SourceName } from './extract.ts'
export { extractorName, extractorVersion } from './extractor.ts'
