/** Hidden files, lock files of office programs, and what file browsers leave in folders. */
const hidden = /^(?:\.|~\$|thumbs\.db$|desktop\.ini$)/i
/** Files that a browser, an office program or a copying program has not finished. */
const unfinished = /(?:\.(?:part|partial|crdownload|download|opdownload|tmp|temp|filepart)|~)$/i

/** Whether a name in an inbox is not, or not yet, that of a document. */
export function isPassedOver(name: string): boolean {
  return hidden.test(name) || unfinished.test(name)
}
