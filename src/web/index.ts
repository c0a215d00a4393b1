export { localName, openSessionKey } from './access/index.ts'
export { createMetrics, type MetricSources } from './metrics.ts'
export { type ServiceClient, serviceClient } from './service-client.ts'
export {
  createToken,
  databaseName,
  readServiceFile,
  removeServiceFile,
  type ServiceFile,
  writeServiceFile,
} from './service-file.ts'
export { startWebServer, type WebServer, type WebServerOptions } from './start-web-server.ts'
