import { ForbiddenAddressError } from '../guard/index.ts'
import { FetchError, type FetchErrorCode } from './fetch-error.ts'

const codes: Readonly<Record<string, FetchErrorCode>> = {
  ENOTFOUND: 'name-not-found',
  EAI_NODATA: 'name-not-found',
  UND_ERR_CONNECT_TIMEOUT: 'timed-out',
  UND_ERR_HEADERS_TIMEOUT: 'timed-out',
  UND_ERR_BODY_TIMEOUT: 'timed-out',
  ETIMEDOUT: 'timed-out',
  UND_ERR_HEADERS_OVERFLOW: 'too-large',
  HPE_HEADER_OVERFLOW: 'too-large',
  CERT_HAS_EXPIRED: 'certificate',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'certificate',
}

const damaged = /^(?:HPE_|Z_|ERR_STREAM_PREMATURE|ERR__ERROR_FORMAT|UND_ERR_RES|UND_ERR_INVALID)/u
const certificate = /^ERR_(?:TLS|SSL)_|CERT/u

/** Says in our words why a request failed. */
export function toFetchError(error: unknown, url: string): FetchError {
  if (error instanceof FetchError) return error
  if (error instanceof ForbiddenAddressError) {
    return new FetchError('forbidden-address', `${error.hostname} (${error.address})`, null, { cause: error })
  }
  const { code = '', name } = error as NodeJS.ErrnoException
  return new FetchError(codeOf(code, name), code === '' ? url : `${url} (${code})`, null, { cause: error })
}

function codeOf(code: string, name: string): FetchErrorCode {
  if (name === 'TimeoutError' || name === 'AbortError') return 'timed-out'
  const known = codes[code]
  if (known) return known
  if (certificate.test(code)) return 'certificate'
  return damaged.test(code) || name === 'HTTPParserError' ? 'damaged-response' : 'unreachable'
}
