export type { PaneHandle } from './pane.ts'
export { placeText } from './place-text.ts'
export { SourcePane, type SourcePaneProps } from './source-pane.tsx'
export { type Spot, spotsOf } from './spots.ts'
