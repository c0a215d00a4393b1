/** The text with the characters that XML reserves escaped. */
export function escapeXml(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;').replace(/"/g, '&quot;')
}

/** A run; '\n' in it is a soft line break. `properties` goes into its w:rPr. */
export function run(text: string, properties = ''): string {
  const pieces = text
    .split('\n')
    .map((line) => `<w:t xml:space="preserve">${escapeXml(line)}</w:t>`)
    .join('<w:br/>')
  return `<w:r>${properties ? `<w:rPr>${properties}</w:rPr>` : ''}${pieces}</w:r>`
}

/** A paragraph around runs; `properties` goes into its w:pPr. */
export function paragraph(runs: string, properties = ''): string {
  return `<w:p>${properties ? `<w:pPr>${properties}</w:pPr>` : ''}${runs}</w:p>`
}

/** Text that was deleted, or inserted, while changes were tracked. */
export function tracked(change: 'del' | 'ins', text: string): string {
  const about = 'w:id="7" w:author="编辑" w:date="2024-01-05T09:00:00Z"'
  const tag = change === 'del' ? 'w:delText' : 'w:t'
  return `<w:${change} ${about}><w:r><${tag} xml:space="preserve">${escapeXml(text)}</${tag}></w:r></w:${change}>`
}

/** A text box that floats beside the paragraph it stands in, in both of Word's spellings. */
export function textBox(content: string): string {
  const box = `<w:txbxContent>${content}</w:txbxContent>`
  const drawing = [
    '<w:drawing><wp:anchor distT="0" distB="0" distL="0" distR="0" simplePos="0" relativeHeight="1" behindDoc="0" locked="0" layoutInCell="1" allowOverlap="1">',
    '<wp:simplePos x="0" y="0"/><wp:positionH relativeFrom="column"><wp:posOffset>0</wp:posOffset></wp:positionH>',
    '<wp:positionV relativeFrom="paragraph"><wp:posOffset>0</wp:posOffset></wp:positionV>',
    '<wp:extent cx="5000000" cy="900000"/><wp:wrapTopAndBottom/><wp:docPr id="3" name="文本框"/>',
    '<a:graphic><a:graphicData uri="http://schemas.microsoft.com/office/word/2010/wordprocessingShape">',
    `<wps:wsp><wps:cNvSpPr txBox="1"/><wps:spPr/><wps:txbx>${box}</wps:txbx><wps:bodyPr/></wps:wsp>`,
    '</a:graphicData></a:graphic></wp:anchor></w:drawing>',
  ].join('')
  const fallback = `<w:pict><v:shape style="width:400pt;height:70pt"><v:textbox>${box}</v:textbox></v:shape></w:pict>`
  return `<w:r><mc:AlternateContent><mc:Choice Requires="wps">${drawing}</mc:Choice><mc:Fallback>${fallback}</mc:Fallback></mc:AlternateContent></w:r>`
}
