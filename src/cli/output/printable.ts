/** A line for a terminal: control characters, which names and texts may hold, would reach it as commands. */
export function printable(line: string): string {
  return line.replace(
    /\p{Cc}/gu,
    (character) => `\\x${character.charCodeAt(0).toString(16).padStart(2, '0')}`,
  )
}
