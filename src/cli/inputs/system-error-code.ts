/** The code of an error that the system gave, such as ENOENT; null for any other error. */
export function systemErrorCode(error: unknown): string | null {
  if (typeof error !== 'object' || error === null) return null
  return 'syscall' in error && 'code' in error ? String(error.code) : null
}
