import { knownCharset } from './known-charset.ts'

const declarationBytes = 8192

/** `<meta charset=gbk>`, `content="text/html; charset=gb2312"`, `<?xml … encoding="GBK"?>`, `Content-Type: …; charset="gb2312"` */
const declarations = /(?:charset|encoding)\s*=\s*["']?\s*([\w.:-]+)/gi

/** The first useful charset that a document names in its first 8 KB, null when there is none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, declarationBytes))
  if (!/<meta|<\?xml|content-type/i.test(head)) return null
  for (const [, label] of head.matchAll(declarations)) {
    const charset = knownCharset(label)
    if (charset) return charset
  }
  return null
}
