import { treeMembers } from './tree-members.ts'

const kibibyte = 1024

/** The resident size in bytes of a process and all its descendants; not on Windows. */
export async function treeSize(root: number): Promise<number> {
  const members = await treeMembers(root)
  return members.reduce((sum, { residentKib }) => sum + residentKib * kibibyte, 0)
}
