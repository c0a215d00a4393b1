import type { Report } from '../src/document/index.ts'
import { SourceError, TransientError, type TransientErrorCode } from '../src/errors.ts'
import type { Extraction, SourceName } from '../src/extract/index.ts'
import type { Attempt } from '../src/extract/pool/index.ts'
import type { JobHandler } from '../src/queue/index.ts'
import type { AgencyIdentity, RunFailure, RunKey, SeenOrigin, StartedRun, Store } from '../src/store/index.ts'
import { loadSource } from './load-source.ts'
import { refuseOtherVersion } from './refuse-other-version.ts'

/** What reading a source needs of the other rooms. */
export interface ExtractPorts {
  readonly store: Pick<
    Store,
    'countParserDeath' | 'failRun' | 'finishRun' | 'loadBytes' | 'loadRun' | 'startRun'
  >
  readonly pool: {
    extractOnce(bytes: Uint8Array, source: SourceName, attempt: Attempt): Promise<Extraction>
  }
  readonly identifyAgency: (extraction: Extraction) => AgencyIdentity | null
  /** The version of the extractor that the pool runs. */
  readonly version: string
  /** Called when a run is over: with its report, where it was read just now. */
  readonly onEnded?: (run: RunKey, report: Report | null) => void
}

/** A parser that dies this often over a source, with this version, is not sent there again. */
const deathLimit = 3
const parserStops: ReadonlySet<TransientErrorCode> = new Set(['timed-out', 'out-of-memory', 'parser-died'])

/**
 * Does `extract` jobs: reads a source and stores what it gives.
 *
 * Done twice, a job leaves the same store. Errors: SourceError, once the store has it; TransientError.
 */
export function createExtractHandler(ports: ExtractPorts): JobHandler<'extract'> {
  return async (payload, { signal }) => {
    if (refuseOtherVersion(payload.version, ports.version)) return
    const run: RunKey = { sourceId: payload.sourceId, number: payload.runNumber }
    const started = await ports.store.startRun(run)
    if (started === 'forgotten') return
    const { report, error } =
      started === 'finished' ? nothing : await endRun(ports, { run, ...started }, signal)
    ports.onEnded?.(run, report)
    if (error !== null) throw error
  }
}

/** How a run ended: with a report, or by an error that ends the job too. */
interface Ending {
  readonly report: Report | null
  readonly error: unknown
}

const nothing: Ending = { report: null, error: null }

interface RunUnderWay extends StartedRun {
  readonly run: RunKey
}

/** Reads the source and stores the report or the failure. */
async function endRun(ports: ExtractPorts, underWay: RunUnderWay, signal: AbortSignal): Promise<Ending> {
  const { run } = underWay
  try {
    return { report: await storeReport(ports, underWay), error: null }
  } catch (error) {
    const failure = await judge(ports, { error, run, signal })
    if (failure === null) throw error
    await ports.store.failRun(run, failure)
    return { report: null, error: error instanceof TransientError ? null : error }
  }
}

async function storeReport(
  { store, pool, identifyAgency }: ExtractPorts,
  { run, origins, parserDeaths }: RunUnderWay,
): Promise<Report | null> {
  const bytes = await loadSource(store, run)
  if (bytes === null) return null
  const attempt = { isAlone: parserDeaths > 0 }
  const extraction = await pool.extractOnce(bytes, toSourceName(run, origins), attempt)
  const { report } = extraction
  const outcome = await store.finishRun(run, report, identifyAgency(extraction))
  return outcome === 'accepted' ? report : null
}

/** The name that it came under first: a report does not change because its source came again. */
function toSourceName({ sourceId }: RunKey, [first]: readonly SeenOrigin[]): SourceName {
  if (!first) return { name: sourceId }
  const { name, url, retrievedAt, charset } = first
  return { name, url, retrievedAt, ...(charset === null ? {} : { charset }) }
}

interface Misfortune {
  readonly error: unknown
  readonly run: RunKey
  /** Parsers that are stopped together with the process say nothing of the source. */
  readonly signal: AbortSignal
}

/** The failure that ends the run; null where it is to be tried again. */
async function judge(
  { store }: ExtractPorts,
  { error, run, signal }: Misfortune,
): Promise<RunFailure | null> {
  if (error instanceof SourceError) return { code: error.code, params: error.params, isVerdict: true }
  if (!(error instanceof TransientError)) {
    return { code: 'internal-error', params: { reason: String(error) }, isVerdict: false }
  }
  if (!parserStops.has(error.code) || signal.aborted) return null
  const deaths = await store.countParserDeath(run.sourceId)
  return deaths < deathLimit ? null : { code: error.code, params: error.params, isVerdict: false }
}
