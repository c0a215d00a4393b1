import { cutName } from '../../cut-name.ts'

/** Endings that open in a program which shows documents; any other could be run. */
const documentEnding =
  /\.(?:docx?|wps|pdf|ofd|html?|shtml|mht|txt|md|rtf|odt|xlsx?|et|csv|json|ndjson|parquet|zip|png|jpe?g|tiff?)$/i
const unfit = /[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff\p{Cs}<>:"/\\|?*%]/gu
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)/i

/** A name to save a file under, whatever it was called: no path, nothing unseen, and no ending that can be run. */
export function downloadName(name: string): string {
  const last = name.split(/[/\\]/).at(-1) ?? ''
  const fit = last.replace(unfit, '_').replace(/^[.\s]+|[.\s]+$/g, '')
  const named = fit === '' ? 'source' : fit
  const ended = documentEnding.test(named) ? named : `${named}.bin`
  return cutName(reserved.test(ended) ? `_${ended}` : ended)
}

/** The `Content-Disposition` of a download (RFC 6266), with the name in ASCII for programs that know no other. */
export function attachment(name: string): string {
  const plain = name.replace(/[^\x20-\x7e]|["\\]/g, '_')
  return `attachment; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name)}`
}

function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replace(
    /['()*]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  )
}
