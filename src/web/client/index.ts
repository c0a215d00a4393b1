export { readLines } from './read-lines.ts'
export { type ServiceClient, serviceClient } from './service-client.ts'
export {
  createToken,
  databaseName,
  readServiceFile,
  removeServiceFile,
  type ServiceFile,
  writeServiceFile,
} from './service-file.ts'
