import { writeFileSync } from 'node:fs'
import { docsPages } from './docs/pages.ts'

// Writes the pages of docs/ that are made from the catalogues; run in the project's folder by `npm run docs`.
for (const [name, page] of Object.entries(docsPages())) writeFileSync(`docs/${name}`, page)
