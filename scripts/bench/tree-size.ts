import { execFile } from 'node:child_process'
import { promisify } from 'node:util'

const run = promisify(execFile)
const kibibyte = 1024

/** The resident size in bytes of a process and all its descendants, as `ps` tells it; not on Windows. */
export async function treeSize(root: number): Promise<number> {
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
  return rows.reduce((sum, [pid = 0, , kib = 0]) => sum + (members.has(pid) ? kib * kibibyte : 0), 0)
}
