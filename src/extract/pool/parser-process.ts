import './no-network.ts'
import { extractWithPublisher } from '../extract.ts'
import { viewSource } from '../view/view-source.ts'
import { serveParser } from './serve-parser.ts'

serveParser({ extract: extractWithPublisher, view: viewSource })
