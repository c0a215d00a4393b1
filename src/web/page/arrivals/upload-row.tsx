import type { JSX } from 'preact'
import { useFormats, useLanguage, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { Link } from '../router/index.ts'
import { problemText } from '../shell/index.ts'
import { FailureText } from './failure-text.tsx'
import { arrivalsTexts } from './texts.ts'
import type { Upload } from './upload.ts'

/** One file, and how far it is. */
export function UploadRow({ upload }: { readonly upload: Upload }): JSX.Element {
  const { bytes } = useFormats()
  return (
    <tr>
      <th scope="row" class="file-name">
        {upload.name}
      </th>
      <td class="amount soft">{bytes(upload.bytes)}</td>
      <td class="upload-state">
        <StateOf upload={upload} />
      </td>
    </tr>
  )
}

function StateOf({ upload: { name, state } }: { readonly upload: Upload }): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const { share } = useFormats()
  const language = useLanguage()
  switch (state.type) {
    case 'queued':
      return (
        <span class="state state-waiting">
          <Icon name="clock" /> {t.queued}
        </span>
      )
    case 'sending':
      return (
        <>
          <span class="soft">{t.sending(share(state.share))}</span>
          <progress class="progress" max={1} value={state.share} aria-label={t.progressOf(name)} />
        </>
      )
    case 'reading':
      return (
        <span class="state state-running">
          <Icon name="running" /> {t.reading}
        </span>
      )
    case 'done':
      return (
        <>
          <span class="state state-done">
            <Icon name="tick" /> {state.wasThere ? t.wasThere : t.done}
          </span>{' '}
          <Link to={`/reports/${state.sourceId}`}>{t.open}</Link>
        </>
      )
    case 'refused': {
      const { what, remedy } = problemText(state.problem, language)
      return (
        <>
          <span class="state state-failed">
            <Icon name="cross" /> {t.refused}
          </span>{' '}
          {what} {remedy}
        </>
      )
    }
    case 'failed':
      return (
        <>
          <span class="state state-failed">
            <Icon name="cross" /> {t.failed}
          </span>{' '}
          {state.failure && <FailureText failure={state.failure} />}
        </>
      )
  }
}
