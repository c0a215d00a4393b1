export { CopyTableButton, type CopyTableButtonProps } from './copy-table-button.tsx'
