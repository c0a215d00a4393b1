export { readLines, readText, textMediaType } from './read-text.ts'
