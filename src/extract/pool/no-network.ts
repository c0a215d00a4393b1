/**
 * Takes the network away from this process: imported first by a parser process, it deletes the globals
 * that could reach out. Parser code imports no network module (the linter holds that), and the process
 * runs under Node's permission model without file writes, child processes, threads or native addons.
 */
const reachingOut = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebSocketStream']

for (const name of reachingOut) Reflect.deleteProperty(globalThis, name)
