import { Socket as DatagramSocket } from 'node:dgram'
import { Server, Socket } from 'node:net'

/**
 * Takes the network away from this process: a parser process imports it first.
 *
 * It deletes the globals that reach out, and whatever still gets hold of a socket cannot connect, listen or
 * send. Parser code imports no network module (the linter holds that); this is for what it depends on.
 */
const reachingOut = ['fetch', 'WebSocket', 'EventSource', 'XMLHttpRequest', 'WebSocketStream']

for (const name of reachingOut) Reflect.deleteProperty(globalThis, name)

function refuse(): never {
  throw new Error('a parser process has no network')
}

Socket.prototype.connect = refuse
Server.prototype.listen = refuse
DatagramSocket.prototype.bind = refuse
DatagramSocket.prototype.send = refuse
