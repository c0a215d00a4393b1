export { type EnglishLabels, englishLabels } from './english-labels.ts'
export { equationsOf } from './equations.ts'
export type { Equation, Form, FormColumn, FormRow, FormTable } from './form.ts'
export { cellKeys, formOfYear, forms } from './forms.ts'
