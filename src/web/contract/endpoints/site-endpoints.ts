import { defineEndpoint } from '../endpoint.ts'
import { siteList, siteListChange, siteParam, siteTest, siteVisitList, siteVisitsQuery } from '../sites.ts'

/** The websites that are watched. */
export const siteEndpoints = {
  listSites: defineEndpoint({
    name: 'listSites',
    path: '/sites',
    summary: 'Lists the websites that are watched, and how each stands.',
    answer: siteList,
  }),
  putSites: defineEndpoint({
    name: 'putSites',
    method: 'put',
    path: '/sites',
    summary: 'Puts another list in place of the one of websites.',
    body: siteListChange,
    answer: siteList,
  }),
  runSite: defineEndpoint({
    name: 'runSite',
    method: 'post',
    path: '/sites/:name/run',
    summary: 'Has a website visited now.',
    parameters: siteParam,
    answer: null,
  }),
  testSite: defineEndpoint({
    name: 'testSite',
    method: 'post',
    path: '/sites/test',
    summary: 'Shows what a visit would keep and what it would pass over, and keeps nothing.',
    body: siteTest,
    answer: {
      mediaType: 'application/x-ndjson',
      description:
        'A line of JSON for each address as it comes (`index`, `would-keep`, `passed-over`), and at last `ended`.',
    },
  }),
  listSiteVisits: defineEndpoint({
    name: 'listSiteVisits',
    path: '/sites/:name/visits',
    summary: 'Lists the visits of a website, the last one first.',
    parameters: siteParam,
    query: siteVisitsQuery,
    answer: siteVisitList,
  }),
} as const
