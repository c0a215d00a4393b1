export { addPage } from './add-page.ts'
export { addPdfFiles } from './add-pdf-files.ts'
