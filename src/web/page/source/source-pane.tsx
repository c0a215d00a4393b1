import type { JSX } from 'preact'
import { useState } from 'preact/hooks'
import type { SourceView } from '../../contract/index.ts'
import { apiAddress, useResource } from '../api/index.ts'
import { useLanguage, useTexts } from '../language/index.ts'
import { DownloadLink } from '../parts/download-link.tsx'
import { Icon } from '../parts/icon.tsx'
import { Trouble } from '../shell/index.ts'
import { FramePane } from './frame-pane.tsx'
import type { PaneProps } from './pane.ts'
import { PdfPane } from './pdf-pane.tsx'
import { placeText } from './place-text.ts'
import './source.css'

export interface SourcePaneProps extends PaneProps {
  /** The name that the source came under. */
  readonly name: string
  /** Null where the source gave no report, so that it is not known. */
  readonly mediaType: string | null
}

const texts = {
  zh: {
    source: '来源',
    original: '下载原件',
    lines: '按行显示原文，行号与核对位置一致。',
    kept: '显示读取程序保留的内容；导航、页眉等框架内容和原样式不在其中。',
    at: (name: string, place: string) => `${name}：${place}`,
  },
  en: {
    source: 'Source',
    original: 'Download the original',
    lines: 'The text line by line, numbered as places are named.',
    kept: 'Shown is what the reader kept; navigation, running heads and the original look are left out.',
    at: (name: string, place: string) => `${name}: ${place}`,
  },
}

/** A source beside what was read from it: what is lit there is marked here, and what is clicked here is lit there. */
export function SourcePane({ name, mediaType, ...pane }: SourcePaneProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const [error, setError] = useState<unknown>(null)
  const isPdf = useIsPdf(pane.sourceId, mediaType)
  const { lit, spots, nameOf } = pane
  const evidence = spots.find(({ id }) => id === lit)?.evidence ?? null
  return (
    <section class="source-pane" aria-label={t.source}>
      <div class="source-head">
        <h2 title={name}>{name}</h2>
        <DownloadLink
          class="button"
          href={apiAddress(`/sources/${pane.sourceId}/bytes`)}
          onBegun={() => setError(null)}
          onError={setError}
        >
          <Icon name="download" /> {t.original}
        </DownloadLink>
        <p class="soft source-place">
          {lit === null ? noteOf(mediaType, t) : t.at(nameOf(lit), placeText(evidence, language))}
        </p>
      </div>
      {error !== null && <Trouble error={error} />}
      {isPdf === true && <PdfPane {...pane} />}
      {isPdf === false && <FramePane {...pane} />}
    </section>
  )
}

/** What is to be known of what is shown. */
function noteOf(mediaType: string | null, t: { readonly lines: string; readonly kept: string }): string {
  if (mediaType === 'text/plain' || mediaType === 'text/markdown') return t.lines
  return mediaType === null || mediaType === 'application/pdf' ? '' : t.kept
}

/** Null while it is asked. */
function useIsPdf(sourceId: string, mediaType: string | null): boolean | null {
  const address = mediaType === null ? apiAddress(`/sources/${sourceId}/document`) : null
  const { value, error } = useResource<SourceView>(address)
  if (mediaType !== null) return mediaType === 'application/pdf'
  // The frame says why a source cannot be shown.
  return error === null ? value && value.kind === 'pdf' : false
}
