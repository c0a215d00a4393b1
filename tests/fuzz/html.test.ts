import { fuzzSamples } from './fuzz-samples.ts'

fuzzSamples('.html')
