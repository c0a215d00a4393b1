export { localName, openSessionKey } from './access/index.ts'
export {
  createToken,
  databaseName,
  readServiceFile,
  removeServiceFile,
  type ServiceClient,
  type ServiceFile,
  serviceClient,
  writeServiceFile,
} from './client/index.ts'
export { createMetrics, type MetricSources } from './monitoring/index.ts'
export { startWebServer, type WebServer, type WebServerOptions } from './start-web-server.ts'
