/** The plain characters of U+2E80 to U+2EF3 in order, after Unicode's EquivalentUnifiedIdeograph; '·' has none. */
const radicals =
  '·厂乛乚乙亻冂几刀刂卜㔾小小兀尣尢尣巳幺彑彐忄心扌攵·旡日月歺母民氵氺灬爫爫丬牛犭王疋目示礻竹糹纟罓罒罓罓·羊羊羊耂肀聿月臼艹艹艹虎衤覀西见角角讠贝足车辶辶辶阝钅長镸长门阜阝雨青韦页风飞食食飠饣首马骨鬼鱼鸟卤麦黄黾斉齐歯齿竜龙龜亀龟'
const firstRadical = 0x2e80
const radical = /[\u2e80-\u2ef3]/g
/** Where the compatibility mapping has none (fonts set two dashes as one) or one that mainland fonts do not mean. */
const plainForms = new Map([
  ['\u2f3e', '户'],
  ['\u2e3a', '——'],
  ['\u2e3b', '———'],
])
/** Kangxi radicals, compatibility ideographs and vertical forms that fonts map in place of the plain character. */
const foldedForms = /[\u2e3a\u2e3b\u2f00-\u2fdf\uf900-\ufaff\ufe10-\ufe19\ufe30-\ufe4f\ufb00-\ufb06]/g
// biome-ignore lint/suspicious/noControlCharactersInRegex: codes without a character arrive as control characters
const unmapped = /[\u0000-\u0008\u000e-\u001f\u007f\ue000-\uf8ff\ufffe\uffff]/g
const spaces = /[\t\n\v\f\r\u00a0\u2000-\u200a\u202f\u205f]/g
/** What is its own plain form beyond doubt: visible ASCII and the common Han characters, nearly all of a report. */
const plain = /^[!-~\u4e00-\u9fff]$/
const zeroWidth = /[\u00ad\u200b-\u200f\u2060\ufeff]/g

/**
 * The text of a glyph with radicals and vertical forms as plain characters (⼀ as 一, ︵ as （).
 *
 * A glyph that is printed but has no known character gives U+FFFD, so that a number with a lost digit is not taken for a number.
 */
export function normalizeGlyphText(unicode: string, width: number): string {
  if (unicode === '') return width > 0 ? '\ufffd' : ''
  if (plain.test(unicode)) return unicode
  return unicode
    .replace(zeroWidth, '')
    .replace(spaces, ' ')
    .replace(unmapped, '\ufffd')
    .replace(radical, plainOf)
    .replace(foldedForms, (form) => plainForms.get(form) ?? form.normalize('NFKC'))
}

function plainOf(character: string): string {
  const plain = radicals[character.charCodeAt(0) - firstRadical] ?? '·'
  return plain === '·' ? character : plain
}
