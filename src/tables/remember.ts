/** A longer print is run-on text: it does not come again in other documents, but often within its own. */
const longestLabel = 200
const mostTexts = 16

/**
 * `make` with its answers kept, as labels of one kind of document come again and again.
 *
 * At most `most` answers are kept, and a few for long texts; before there are more, all are forgotten.
 */
export function remember<Answer>(most: number, make: (print: string) => Answer): (print: string) => Answer {
  const labels = new Map<string, Answer>()
  const texts = new Map<string, Answer>()
  return (print) => {
    const [memory, size] = print.length > longestLabel ? [texts, mostTexts] : [labels, most]
    const known = memory.get(print)
    if (known !== undefined) return known
    if (memory.size >= size) memory.clear()
    const answer = make(print)
    memory.set(print, answer)
    return answer
  }
}
