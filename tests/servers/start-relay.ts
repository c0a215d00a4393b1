import { once } from 'node:events'
import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A network between a program and a server on this machine. */
export interface Relay {
  readonly port: number
  /** Loses all connections without a word to either side; new ones are carried as before. */
  loseConnections(): void
  close(): Promise<void>
}

/** Carries connections to a port of this machine. */
export async function startRelay(serverPort: number): Promise<Relay> {
  const sockets = new Set<Socket>()
  const server = createServer((near) => {
    const far = connect(serverPort, '127.0.0.1')
    for (const socket of [near, far]) {
      sockets.add(socket)
      socket.on('error', () => {})
    }
    near.pipe(far).pipe(near)
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port,
    loseConnections: () => {
      for (const socket of sockets) socket.unpipe().removeAllListeners('end').resume()
    },
    close: async () => {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}
