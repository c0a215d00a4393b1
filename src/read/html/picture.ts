import { attributeOf, type DomElement } from './dom.ts'

/** A picture narrower or lower than this is an icon or a spacer. */
const minSidePx = 60

const decoration =
  /logo|icon|ico\b|banner|button|btn|blank|space|arrow|line|dot|bg[_.-]|qrcode|ewm|weixin|share|print|beian|\.gif/i

/** True for a picture that may hold text: of some size, as far as it says so, and not named as decoration. */
export function isTextPicture(image: DomElement): boolean {
  const src = attributeOf(image, 'src') ?? ''
  const address = src.startsWith('data:') ? '' : `${src} ${attributeOf(image, 'oldsrc') ?? ''}`
  if (src === '' || decoration.test(address)) return false
  const style = attributeOf(image, 'style') ?? ''
  const sides = [
    attributeOf(image, 'width'),
    attributeOf(image, 'height'),
    /width\s*:\s*([\d.]+)px/i.exec(style)?.[1],
    /height\s*:\s*([\d.]+)px/i.exec(style)?.[1],
  ]
  return sides.every(
    (side) => side === undefined || side.endsWith('%') || !(Number.parseFloat(side) < minSidePx),
  )
}
