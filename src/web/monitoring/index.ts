export { addHealth, type HealthOptions } from './add-health.ts'
export { createMetrics, type MetricSources } from './create-metrics.ts'
