import './no-network.ts'
import { extract } from '../extract.ts'
import { serveParser } from './serve-parser.ts'

serveParser(extract)
