import './no-network.ts'
import { extract } from '../extract.ts'
import { viewSource } from '../view/view-source.ts'
import { serveParser } from './serve-parser.ts'

serveParser({ extract, view: viewSource })
