import type { HostTurn } from '../../../store/index.ts'

/** Says whose turn it is to make a request to a host; machines that share a store share their turns. */
export interface HostTurns {
  /** Takes the host until we leave it, if it is free in `leadMs` at the latest: the rest is ours to wait. */
  take(host: string, leadMs: number): Promise<HostTurn>
  /** Gives the host back; nobody may take it for so long. */
  leave(host: string, restMs: number): Promise<void>
}

/** The turns of a process that shares them with no other. */
export function ownTurns(): HostTurns {
  const freeAt = new Map<string, number>()
  return {
    take: async (host, leadMs) => {
      const waitMs = Math.max(0, Math.ceil((freeAt.get(host) ?? 0) - performance.now()))
      return { isTaken: waitMs <= leadMs, waitMs }
    },
    leave: async (host, restMs) => {
      freeAt.set(host, performance.now() + restMs)
    },
  }
}
