/** Says whose turn it is to make a request to a host; machines that share a store share their turns. */
export interface HostTurns {
  /** Takes the host: 0 where it is ours until we leave it, else the ms after which to ask again. */
  take(host: string): Promise<number>
  /** Gives the host back; nobody may take it for so long. */
  leave(host: string, restMs: number): Promise<void>
}

/** The turns of a process that shares them with no other. */
export function ownTurns(): HostTurns {
  const freeAt = new Map<string, number>()
  return {
    take: async (host) => Math.max(0, Math.ceil((freeAt.get(host) ?? 0) - performance.now())),
    leave: async (host, restMs) => {
      freeAt.set(host, performance.now() + restMs)
    },
  }
}
