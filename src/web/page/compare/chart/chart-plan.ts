/** What a chart shows; the same numbers stand in a table beside it. */
export interface ChartPlan {
  readonly type: 'bars' | 'stack' | 'lines'
  /** Along the axis: years, or agencies. */
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  readonly isShare: boolean
}

export interface ChartSeries {
  readonly name: string
  /** One a category; null where there is no number. */
  readonly values: readonly (number | null)[]
}
