export { type CharsetHint, decode } from './decode.ts'
