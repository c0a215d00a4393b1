/** Tags that stand alone in Markdown, entities of spaces, and characters that print nothing. */
const tagsAndSpaces =
  '</?(?:p|br|div|center|span|b|i|u|strong|em|font|sup|sub|h[1-6])\\b[^<>]*>|&(?:nbsp|ensp|emsp);|[\\0\\u200B-\\u200D\\u2060\\uFEFF]+'

/** What Markdown marks inside a table cell: emphasis, code, escapes, tags. */
export const cellMarks = new RegExp(`\\*\\*|\`|\\\\(?=[|*_\`])|${tagsAndSpaces}`, 'gi')

/** The same in a paragraph, where more can be escaped. */
export const paragraphMarks = new RegExp(
  `\\*\\*|__|\`|\\\\(?=[\\\\\`*_{}[\\]()#+.!|>-])|${tagsAndSpaces}`,
  'gi',
)
