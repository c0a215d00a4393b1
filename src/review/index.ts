export type { Doubt, DoubtedCell, DoubtState, Reviewed } from './doubt.ts'
export type { Judgement, Made, Printed, Remark, Undo } from './judgement.ts'
