/** A connection was refused before it was made, because its address is not public. */
export class ForbiddenAddressError extends Error {
  override readonly name = 'ForbiddenAddressError'
  constructor(
    readonly hostname: string,
    readonly address: string,
  ) {
    super(`${hostname} leads to ${address}, which is not a public address`)
  }
}
