export { type Reconstruction, reconstructTables, type SectionContent } from './reconstruct.ts'
