/** The lines of a body that end in a line feed, as they come. */
export async function* readLines(body: AsyncIterable<Uint8Array> | null): AsyncGenerator<string> {
  const decoder = new TextDecoder()
  let parts: string[] = []
  for await (const chunk of body ?? []) {
    const pieces = decoder.decode(chunk, { stream: true }).split('\n')
    for (const piece of pieces.slice(0, -1)) {
      yield parts.join('') + piece
      parts = []
    }
    parts.push(pieces.at(-1) ?? '')
  }
}
