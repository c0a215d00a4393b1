import { printAt, strokeGrid } from './build-pdf.ts'

/** The content of a page with a table of two rows. */
export const twoRows =
  strokeGrid([50, 150, 250], [700, 720, 740]) +
  printAt(55, 726, '许可') +
  printAt(190, 726, '25') +
  printAt(55, 706, '处罚') +
  printAt(190, 706, '7')
