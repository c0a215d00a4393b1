import type { JSX } from 'preact'
import { useEffect, useRef, useState } from 'preact/hooks'
import { useTexts } from '../../language/index.ts'
import { compareTexts } from '../texts.ts'
import type { ChartPlan } from './chart-plan.ts'
import type { ChartStyle, DrawnChart } from './draw-chart.ts'

export interface ChartProps {
  readonly title: string
  readonly plan: ChartPlan
}

const seriesColours = [1, 2, 3, 4, 5, 6].map((index) => `--series-${index}`)

/** A chart, whose program is loaded when the first one is shown. */
export function Chart({ title, plan }: ChartProps): JSX.Element {
  const t = useTexts(compareTexts)
  const element = useRef<HTMLDivElement>(null)
  const [chart, setChart] = useState<DrawnChart | null>(null)
  const [hasFailed, setFailed] = useState(false)
  useEffect(() => {
    const control = new AbortController()
    let drawn: DrawnChart | null = null
    import('./draw-chart.ts').then(
      ({ openChart }) => {
        if (control.signal.aborted || !element.current) return
        drawn = openChart(element.current)
        setChart(drawn)
      },
      () => setFailed(true),
    )
    return () => {
      control.abort()
      drawn?.end()
    }
  }, [])
  const drawing = JSON.stringify(plan)
  useEffect(() => {
    if (!chart || !element.current) return
    const draw = (): void => chart.draw(JSON.parse(drawing) as ChartPlan, styleNow())
    draw()
    const scheme = matchMedia('(prefers-color-scheme: dark)')
    scheme.addEventListener('change', draw)
    const size = new ResizeObserver(() => chart.resize())
    size.observe(element.current)
    return () => {
      scheme.removeEventListener('change', draw)
      size.disconnect()
    }
  }, [chart, drawing])
  if (hasFailed) return <p class="soft">{t.chartFailed}</p>
  return <div ref={element} class="chart" role="img" aria-label={t.chartOf(title)} />
}

function styleNow(): ChartStyle {
  const style = getComputedStyle(document.documentElement)
  const colour = (name: string): string => style.getPropertyValue(name).trim()
  return {
    ink: colour('--ink-soft'),
    line: colour('--line'),
    surface: colour('--surface'),
    font: style.fontFamily,
    series: seriesColours.map(colour),
  }
}
