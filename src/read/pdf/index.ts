export { countPages } from './count-pages.ts'
export { readPdf } from './read-pdf.ts'
