import type { StepBudget } from './step-budget.ts'

/** More partial sums than this are not kept apart; then only the least and the greatest count. */
const maxPartialSums = 16

/**
 * For each list, the amounts that some selection of one amount a list, adding up to `target`, takes
 * from it. Where partial sums are too many to follow, amounts that no selection takes may stay.
 *
 * Units: any, exact integers. Errors: `BudgetExceeded`.
 */
export function supportedAmounts(
  lists: readonly (readonly number[])[],
  target: number,
  budget: StepBudget,
): Set<number>[] {
  const before = partialSums(lists, restRanges(lists), target, budget)
  if (!before) return withinRange(lists, target)
  const supported = lists.map(() => new Set<number>())
  let wanted = new Set([target])
  for (let index = lists.length - 1; index >= 0; index--) {
    const amounts = lists[index] ?? []
    budget.spend(wanted.size * amounts.length)
    const reached = before[index] ?? new Set()
    const earlier = new Set<number>()
    for (const sum of wanted) {
      for (const amount of amounts) {
        if (!reached.has(sum - amount)) continue
        supported[index]?.add(amount)
        earlier.add(sum - amount)
      }
    }
    wanted = earlier
  }
  return supported
}

type Range = readonly [least: number, greatest: number]

/** `ranges[i]`: what the lists from i on can add up to, at the least and at the most. */
function restRanges(lists: readonly (readonly number[])[]): Range[] {
  const ranges: Range[] = [[0, 0]]
  for (const amounts of lists.toReversed()) {
    const [least, greatest] = ranges[0] ?? [0, 0]
    ranges.unshift([least + Math.min(...amounts), greatest + Math.max(...amounts)])
  }
  return ranges
}

/** `sums[i]`: what the lists before i can add up to such that the rest can make up `target`; null when too many. */
function partialSums(
  lists: readonly (readonly number[])[],
  rest: readonly Range[],
  target: number,
  budget: StepBudget,
): Set<number>[] | null {
  const sums = [new Set([0])]
  for (const [index, amounts] of lists.entries()) {
    const [least, greatest] = rest[index + 1] ?? [0, 0]
    const last = sums[index] ?? new Set()
    budget.spend(last.size * amounts.length)
    const next = new Set<number>()
    for (const sum of last) {
      for (const amount of amounts) {
        const missing = target - sum - amount
        if (missing >= least && missing <= greatest) next.add(sum + amount)
      }
    }
    if (next.size > maxPartialSums) return null
    sums.push(next)
  }
  return sums
}

function withinRange(lists: readonly (readonly number[])[], target: number): Set<number>[] {
  const [least, greatest] = restRanges(lists)[0] ?? [0, 0]
  return lists.map((amounts) => {
    const lowest = target - (greatest - Math.max(...amounts))
    const highest = target - (least - Math.min(...amounts))
    return new Set(amounts.filter((amount) => amount >= lowest && amount <= highest))
  })
}
