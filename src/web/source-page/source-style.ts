import { createHash } from 'node:crypto'

/** How a source looks in its frame; `.spot` and `.lit` are set by the page around it, at what evidence names. */
export const sourceStyle = [
  ':root{color-scheme:light}',
  'body{margin:0;padding:12px 16px;font:14px/1.65 "Noto Sans CJK SC","Source Han Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:#1c1f23;background:#fff;overflow-wrap:anywhere}',
  'p,h1,h2,h3,h4,h5,h6{margin:0 0 8px;white-space:pre-wrap}',
  'h1{font-size:20px;text-align:center}h2,h3,h4,h5,h6{font-size:16px}',
  'table{border-collapse:collapse;margin:0 0 12px;max-width:100%}',
  'td{border:1px solid #8b949e;padding:2px 5px;font-size:13px;line-height:1.5;white-space:pre-wrap;min-width:12px;height:1.7em;text-align:center}',
  '.picture{border:1px dashed #57606a;padding:8px;color:#57606a}',
  '.note{border-left:4px solid #57606a;padding:4px 10px;background:#f3f4f6}',
  '.lines{margin:0;padding-left:4em;font-variant-numeric:tabular-nums}',
  '.lines li{white-space:pre-wrap;padding-left:6px;border-left:1px solid #d0d7de;min-height:1.7em}',
  '.lines li::marker{color:#57606a;font-size:12px}',
  '.spot{background:none;color:inherit;text-decoration:underline dotted #0a58ca;text-underline-offset:3px;cursor:pointer}',
  'mark.spot:empty{display:inline-block;min-width:.7em;height:1em;vertical-align:-.1em;border-bottom:1px dotted #0a58ca}',
  'td.spot,tr.spot{text-decoration:none;box-shadow:inset 0 -2px 0 #b6d0f5}',
  '.spot:hover{background:#e7f0ff}',
  '.lit,td.lit,tr.lit{background:#ffe58a;outline:3px solid #9a3b00;outline-offset:-1px;box-shadow:none;border-radius:2px}',
  'mark.lit{outline-offset:1px}',
  '.spot:focus-visible{outline:3px solid #0a58ca;outline-offset:2px}',
].join('')

/** What a frame with a source may do: be styled by us, and nothing else. */
export const sourcePolicy = [
  "default-src 'none'",
  `style-src 'sha256-${createHash('sha256').update(sourceStyle).digest('base64')}'`,
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'self'",
  'sandbox allow-same-origin',
].join('; ')
