export type {
  Block,
  Document,
  DocumentMetadata,
  Grid,
  GridCell,
  MediaType,
  Paragraph,
  Picture,
} from './document.ts'
export type { Evidence } from './evidence.ts'
export { type FoldedText, fold, foldSpaces, foldText } from './fold.ts'
export { createIssue, fillMessage, type Issue, type Severity } from './issue.ts'
export { type IssueCode, issueCatalogue } from './issue-catalogue.ts'
export { joinTexts, type LocatedText, locate, locatedText, type Piece, sliceText } from './located-text.ts'
export { onlyWords } from './only-words.ts'
export { placeName } from './place-name.ts'
export type {
  Cell,
  CellStatus,
  Check,
  Figure,
  FormYear,
  Report,
  Section,
  SectionKey,
  Source,
  Table,
  TableKey,
  Unit,
} from './report.ts'
export { similarity } from './similarity.ts'
export { simplify } from './simplify.ts'
export type {
  BlocksView,
  LinesView,
  PagesView,
  SourceView,
  ViewBlock,
  ViewCell,
  ViewParagraph,
  ViewPicture,
  ViewPiece,
  ViewPlace,
  ViewTable,
  ViewText,
} from './source-view.ts'
export { type ReportTally, tallyReport } from './tally-report.ts'
