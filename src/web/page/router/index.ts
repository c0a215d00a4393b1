export { Link, type LinkProps } from './link.tsx'
export { navigate, type PageLocation, replaceAddress, useLocation } from './location.ts'
