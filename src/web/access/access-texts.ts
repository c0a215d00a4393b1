import type { Language } from '../../error-message.ts'

interface AccessTexts {
  readonly shortToken: (place: string, length: number) => string
  readonly badLabel: (place: string, length: number) => string
  readonly needsToken: (address: string) => string
  readonly badPublicUrl: (text: string) => string
}

/** What is said of settings that will not do. */
export const accessTexts: Readonly<Record<Language, AccessTexts>> = {
  en: {
    shortToken: (place, length) =>
      `${place}: a token has at least ${length} letters, digits or signs of ASCII; "openssl rand -hex 32" gives one.`,
    badLabel: (place, length) => `${place}: a label has 1 to ${length} characters.`,
    needsToken: (address) =>
      `${address} is reached by other machines: set GONGKAI_TOKEN, or leave GONGKAI_HOST and GONGKAI_PUBLIC_URL unset.`,
    badPublicUrl: (text) =>
      `GONGKAI_PUBLIC_URL: ${text} is not an address of the kind https://reports.example.org.`,
  },
  zh: {
    shortToken: (place, length) =>
      `${place}：令牌须为至少${length}个ASCII字母、数字或符号，可用“openssl rand -hex 32”生成。`,
    badLabel: (place, length) => `${place}：标签须为1至${length}个字符。`,
    needsToken: (address) =>
      `${address}会对其他机器开放：请设置GONGKAI_TOKEN，或不设置GONGKAI_HOST和GONGKAI_PUBLIC_URL。`,
    badPublicUrl: (text) => `GONGKAI_PUBLIC_URL：${text}不是形如https://reports.example.org的地址。`,
  },
}
