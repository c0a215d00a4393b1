import { BarChart, LineChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsType, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { ChartPlan } from './chart-plan.ts'

use([BarChart, LineChart, GridComponent, LegendComponent, SVGRenderer])

/** Colours and font of the page, as its style has them now. */
export interface ChartStyle {
  readonly ink: string
  readonly line: string
  readonly surface: string
  readonly font: string
  readonly series: readonly string[]
}

/** A chart in an element, which is drawn anew by `draw`. */
export interface DrawnChart {
  draw(plan: ChartPlan, style: ChartStyle): void
  resize(): void
  end(): void
}

/** Lines are told apart by their signs too. */
const symbols = ['circle', 'rect', 'triangle', 'diamond', 'emptyCircle', 'emptyRect']
const symbolSize = 8
const mostBarWidth = 30

/** Takes an element for a chart. */
export function openChart(element: HTMLElement): DrawnChart {
  const chart: EChartsType = init(element, null, { renderer: 'svg' })
  return {
    draw: (plan, style) => chart.setOption(toOption(plan, style), { notMerge: true }),
    resize: () => chart.resize(),
    end: () => chart.dispose(),
  }
}

function toOption(plan: ChartPlan, style: ChartStyle): Parameters<EChartsType['setOption']>[0] {
  const text = { color: style.ink, fontFamily: style.font, fontSize: 12 }
  const isShare = plan.isShare
  return {
    animation: false,
    color: [...style.series],
    textStyle: text,
    grid: {
      left: 4,
      right: 12,
      top: 34,
      bottom: 2,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    legend: {
      top: 0,
      left: 0,
      itemWidth: 14,
      itemHeight: 9,
      textStyle: text,
      selectedMode: false,
      type: 'plain',
    },
    xAxis: {
      type: 'category',
      data: [...plan.categories],
      axisTick: { show: false },
      axisLine: { lineStyle: { color: style.line } },
      axisLabel: { ...text, width: 110, overflow: 'truncate' },
    },
    yAxis: {
      type: 'value',
      minInterval: isShare ? 0 : 1,
      axisLabel: {
        ...text,
        formatter: (value: number) => (isShare ? `${Math.round(value * 100)}%` : String(value)),
      },
      splitLine: { lineStyle: { color: style.line } },
    },
    series: plan.series.map(({ name, values }, index) => ({
      name,
      data: [...values],
      ...look(plan, style, index),
    })),
  }
}

function look({ type }: ChartPlan, style: ChartStyle, index: number): object {
  if (type === 'lines') {
    return { type: 'line', symbol: symbols[index % symbols.length], symbolSize, lineStyle: { width: 2 } }
  }
  // A thin line of the background parts segments that lie upon each other.
  const edge = { borderColor: style.surface, borderWidth: 1 }
  const stack = type === 'stack' ? { stack: 'all' } : {}
  return { type: 'bar', barMaxWidth: mostBarWidth, itemStyle: edge, ...stack }
}
