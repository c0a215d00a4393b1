import { blank, type Choice, type RowPath } from './choice.ts'
import type { Term } from './equation-system.ts'
import type { StepBudget } from './step-budget.ts'

/** One choice a cell, in printed order. */
export type Filling = readonly Choice[]

/** A row ready to be filled. */
export interface FillableRow {
  readonly cellCount: number
  readonly path: RowPath
  readonly hasBlanks: boolean
  /** `canFinish[cell][position]`: the cells from `cell` on can take up all that is printed from `position` on. */
  readonly canFinish: readonly (readonly boolean[])[]
}

/** A row with what its last cells can take up, worked out from its end, so that no filling is begun that cannot end. */
export function fillableRow(cellCount: number, path: RowPath, hasBlanks: boolean): FillableRow {
  const canFinish: boolean[][] = [path.steps.map(() => false).concat(true)]
  for (let cell = cellCount - 1; cell >= 0; cell--) {
    const after = canFinish[0] ?? []
    canFinish.unshift(
      after.map((finishes, position) => {
        const steps = path.steps[position] ?? []
        return (hasBlanks && finishes) || steps.some((step) => after[step.next])
      }),
    )
  }
  return { cellCount, path, hasBlanks, canFinish }
}

/** `choices[cell]`: every choice that the cell takes in some filling, sums aside. */
export function possibleChoices(row: FillableRow): Set<Choice>[] {
  let positions = new Set(row.canFinish[0]?.[0] ? [0] : [])
  return Array.from({ length: row.cellCount }, (_, cell) => {
    const choices = new Set<Choice>()
    const reached = new Set<number>()
    for (const position of positions) {
      for (const { choice, next } of nextSteps(row, cell, position)) {
        choices.add(choice)
        reached.add(next)
      }
    }
    positions = reached
    return choices
  })
}

/**
 * All fillings of a row that satisfy the sums inside it.
 *
 * A sum one of whose cells is unreadable holds whatever the others are. Errors: `BudgetExceeded`.
 */
export function rowFillings(
  row: FillableRow,
  sums: readonly (readonly Term[])[],
  budget: StepBudget,
): Filling[] {
  return new FillingSearch(row, sums, budget).run()
}

/** What a filling adds to a sum with these terms. */
export function amountOf(filling: Filling, terms: readonly Term[]): number {
  return terms.reduce((total, { cell, sign }) => total + sign * (filling[cell]?.amount ?? 0), 0)
}

function nextSteps(row: FillableRow, cell: number, position: number) {
  const steps = row.path.steps[position] ?? []
  const all = row.hasBlanks ? [...steps, { choice: blank, next: position }] : steps
  return all.filter(({ next }) => row.canFinish[cell + 1]?.[next])
}

/** A sum on its way through the cells. */
interface Balance {
  readonly signs: ReadonlyMap<number, 1 | -1>
  readonly first: number
  readonly last: number
  amount: number
  unreadable: number
}

/** Depth first over the cells; gives a branch up once what is left to print cannot balance a sum. */
class FillingSearch {
  readonly #found: Filling[] = []
  readonly #filling: Choice[] = []
  readonly #balances: readonly Balance[]
  readonly #greatestRest: readonly number[]
  /** Places between sums from where no filling was found: 'cell:position'. */
  readonly #deadEnds = new Set<string>()

  constructor(
    readonly row: FillableRow,
    sums: readonly (readonly Term[])[],
    readonly budget: StepBudget,
  ) {
    this.#balances = sums.map(toBalance)
    this.#greatestRest = greatestRest(row.path)
  }

  run(): Filling[] {
    if (this.row.canFinish[0]?.[0]) this.#fill(0, 0)
    return this.#found
  }

  #fill(cell: number, position: number): void {
    if (cell === this.row.cellCount) {
      this.budget.spend(cell)
      this.#found.push([...this.#filling])
      return
    }
    const isBetweenSums = !this.#balances.some(({ first, last }) => first < cell && cell <= last)
    const place = `${cell}:${position}`
    if (isBetweenSums && this.#deadEnds.has(place)) return
    const foundBefore = this.#found.length
    for (const { choice, next } of nextSteps(this.row, cell, position)) this.#take(choice, cell, next)
    if (isBetweenSums && this.#found.length === foundBefore) this.#deadEnds.add(place)
  }

  #take(choice: Choice, cell: number, next: number): void {
    this.budget.spend(1)
    this.#filling.push(choice)
    this.#add(choice, cell, 1)
    if (this.#balances.every((balance) => this.#canBalance(balance, cell, next))) this.#fill(cell + 1, next)
    this.#add(choice, cell, -1)
    this.#filling.pop()
  }

  #add(choice: Choice, cell: number, times: 1 | -1): void {
    for (const balance of this.#balances) {
      const sign = balance.signs.get(cell)
      if (!sign) continue
      balance.amount += times * sign * choice.amount
      if (choice.type === 'unreadable') balance.unreadable += times
    }
  }

  #canBalance({ amount, unreadable, first, last }: Balance, cell: number, next: number): boolean {
    if (unreadable > 0 || cell < first) return true
    const rest = cell < last ? (this.#greatestRest[next] ?? 0) : 0
    return Math.abs(amount) <= rest
  }
}

function toBalance(terms: readonly Term[]): Balance {
  const cells = terms.map(({ cell }) => cell)
  const signs = new Map(terms.map(({ cell, sign }) => [cell, sign]))
  return { signs, first: Math.min(...cells), last: Math.max(...cells), amount: 0, unreadable: 0 }
}

/** `rest[position]`: no cells cut from what is printed there and after add up to more; infinite before something unreadable. */
function greatestRest(path: RowPath): number[] {
  const rest: number[] = Array.from({ length: path.length + 1 }, () => 0)
  for (let position = path.length - 1; position >= 0; position--) {
    const sums = (path.steps[position] ?? []).map(({ choice, next }) =>
      choice.type === 'unreadable' ? Infinity : Math.abs(choice.amount) + (rest[next] ?? 0),
    )
    rest[position] = Math.max(0, ...sums)
  }
  return rest
}
