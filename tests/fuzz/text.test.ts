import { fuzzSamples } from './fuzz-samples.ts'

fuzzSamples('.txt')
