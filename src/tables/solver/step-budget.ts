/** The work allowed is used up. Stays inside the solver: `solveTable` turns it into an outcome. */
export class BudgetExceeded extends Error {
  override readonly name = 'BudgetExceeded'
}

/** Counts steps (cells tried, candidates compared), so that the same problem ends at the same point everywhere. */
export class StepBudget {
  #steps = 0
  constructor(readonly limit: number) {}

  get steps(): number {
    return this.#steps
  }

  /** Throws `BudgetExceeded` once more than `limit` steps are spent. */
  spend(steps: number): void {
    this.#steps += steps
    if (this.#steps > this.limit) throw new BudgetExceeded()
  }
}
