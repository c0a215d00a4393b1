/** Traditional characters and their simplified forms, as far as official labels and headings have them. */
const pairs =
  '規规範范許许處处罰罚強强業业費费項项對对務务請请數数總总計计開开構构機机會会組组織织結结轉转續续辦办繼继屬属國国類类' +
  '過过執执詢询關关現现沒没補补後后確确認认複复復复訴诉訟讼議议維维糾纠審审經经發发廢废單单萬万額额購购採采無无當当給给個个動动' +
  '體体況况問问題题進进報报條条內内與与為为應应穩稳護护權权製制據据係系繳缴納纳舉举訪访獲获產产區区別别億亿號号專专項项檔档' +
  '統统編编於于廳厅縣县鄉乡鎮镇隊队學学銀银團团門门'
const simplified = new Map<string, string>()
for (let at = 0; at < pairs.length; at += 2) simplified.set(pairs[at] as string, pairs[at + 1] as string)
const traditional = new RegExp(`[${[...simplified.keys()].join('')}]`, 'g')
/** By UTF-16 code unit, 1 for the characters above: looking there takes a fraction of a search by `traditional`. */
const isTraditional = new Uint8Array(0x1_0000)
for (const character of simplified.keys()) isTraditional[character.charCodeAt(0)] = 1

/**
 * The words of an official label in simplified characters, for comparing only: mirrors and wikis print
 * 規章 for 规章. Every character stays at its place.
 */
export function simplify(text: string): string {
  for (let at = 0; at < text.length; at++) {
    if (isTraditional[text.charCodeAt(at)] === 1)
      return text.replace(traditional, (character) => simplified.get(character) ?? character)
  }
  return text
}
