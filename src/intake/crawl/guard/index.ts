export { type AllowedHost, parseAllowedHost } from './allowed-host.ts'
export { ForbiddenAddressError } from './forbidden-address-error.ts'
export { type ConnectorOptions, guardedConnector } from './guarded-connector.ts'
export type { Resolve } from './guarded-lookup.ts'
