/** True for a text that a statistics cell may hold: `12`, `１，０２３`, `+1`, `增 31`, `22（其中修订 16 件）`, `91.85元`, `/`, `见附件`. */
export function isValueText(text: string): boolean {
  return amount.test(text) || placeholder.test(text)
}

/** True for a bare number, such as may stand beside another one with a single space between: `12`, `-3`, `1,023.5`. */
export function isNumberText(text: string): boolean {
  return bareNumber.test(text)
}

const number = '[0-9０-９]+(?:[,，.．][0-9０-９]+)*'
const sign = '[+＋\\-－−]'
const bareNumber = new RegExp(`^${sign}?${number}$`)
/** An approximate, signed or counted number, with a remark in brackets. */
const amount = new RegExp(
  `^(?:约|近|逾|超过?)?\\s?(?:增加?|减少?|${sign})?\\s?${number}` +
    '\\s?(?:余|多)?\\s?(?:万|亿)?(?:元|件|项|条|个|次|[%％])?\\s?(?:余|多)?(?:[（(].{0,24}[）)])?$',
)
const placeholder =
  /^(?:[-－—–―/／\\]{1,4}|[无空]|暂无|增|减|若干|不详|未统计|详?见附[件表]\d*|\d+[/／]\d+|[*＊]+)$/
