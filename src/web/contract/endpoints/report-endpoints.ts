import { agencyList, agencyQuery, series, seriesQuery } from '../agencies.ts'
import { defineEndpoint } from '../endpoint.ts'
import { reportFacets, reportFilterQuery, reportList, reportListQuery } from '../reports.ts'

/** What analysts look at. */
export const reportEndpoints = {
  listReports: defineEndpoint({
    name: 'listReports',
    path: '/reports',
    summary: 'Lists sources with what their reports say, by filters and in an order.',
    query: reportListQuery,
    answer: reportList,
  }),
  countFacets: defineEndpoint({
    name: 'countFacets',
    path: '/reports/facets',
    summary: 'Counts the filtered reports by the values of each filter, that filter itself left out.',
    query: reportFilterQuery,
    answer: reportFacets,
  }),
  findAgencies: defineEndpoint({
    name: 'findAgencies',
    path: '/agencies',
    summary: 'Lists agencies whose names hold a word, those with most reports first.',
    query: agencyQuery,
    answer: agencyList,
  }),
  showSeries: defineEndpoint({
    name: 'showSeries',
    path: '/series',
    summary: 'Gives the preferred report of each year of an agency.',
    query: seriesQuery,
    answer: series,
  }),
} as const
