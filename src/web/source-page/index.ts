export { sentencePage, sourcePage } from './source-page.ts'
export { sourcePolicy } from './source-style.ts'
