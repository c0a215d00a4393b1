export { alignLines, type LayoutLine } from './align-lines.ts'
export { type AlignedBlock, alignWords } from './align-words.ts'
export type { AlignedGrid, PrintedLine, Word } from './word.ts'
