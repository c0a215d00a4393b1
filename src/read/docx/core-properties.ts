import { walkXml } from './walk-xml.ts'

/** The title in docProps/core.xml, or null where it states none. Errors: as `walkXml`. */
export function readCoreTitle(xml: string | null): string | null {
  if (xml === null) return null
  let title = ''
  let isTitle = false
  walkXml(xml, 'core properties', {
    open: (name) => {
      isTitle = name === 'dc:title'
    },
    text: (text) => {
      if (isTitle) title += text
    },
    close: () => {
      isTitle = false
    },
  })
  return title.trim() || null
}
