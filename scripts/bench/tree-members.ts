import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)

/** A process of a tree, with its resident size in KiB. */
export interface TreeMember {
  readonly pid: number
  readonly residentKib: number
}

/** A process and all its descendants, as `ps` tells them; not on Windows. */
export async function treeMembers(root: number): Promise<TreeMember[]> {
  const { stdout } = await run('ps', ['-A', '-o', 'pid=,ppid=,rss='])
  const rows = stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number))
  const members = new Set([root])
  // A child can stand before its parent in the list: repeat until nobody joins.
  for (let size = 0; size < members.size; ) {
    size = members.size
    for (const [pid = 0, parent = 0] of rows) if (members.has(parent)) members.add(pid)
  }
  return rows.flatMap(([pid = 0, , residentKib = 0]) => (members.has(pid) ? [{ pid, residentKib }] : []))
}
