import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { visitReasons } from '../../../visit-reasons.ts'
import type { SiteTestLine } from '../../contract/index.ts'
import { apiAddress, toError } from '../api/index.ts'
import { useFormats, useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { Icon } from '../parts/icon.tsx'
import { Trouble } from '../shell/index.ts'
import { readJsonLines } from './read-json-lines.ts'
import { sitesTexts } from './texts.ts'

export interface TrySiteDialogProps {
  readonly name: string
  readonly onClose: () => void
}

/** A dry run of a website, line by line as it goes on; it ends with the dialog. */
export function TrySiteDialog({ name, onClose }: TrySiteDialogProps): JSX.Element {
  const t = useTexts(sitesTexts)
  const [lines, setLines] = useState<readonly SiteTestLine[]>([])
  const [error, setError] = useState<unknown>(null)
  useEffect(() => {
    const control = new AbortController()
    const take = (line: SiteTestLine): void => setLines((before) => [...before, line])
    trySite(name, take, control.signal).catch((caught: unknown) => {
      if (!control.signal.aborted) setError(caught)
    })
    return () => control.abort()
  }, [name])
  const hasEnded = lines.at(-1)?.type === 'ended'
  return (
    <Dialog title={t.testTitle(name)} onClose={onClose}>
      <p class="soft">{t.testLead}</p>
      <ul class="try-lines" aria-live="polite">
        {lines.map((line) => (
          <li key={line.type === 'ended' ? 'ended' : `${line.type} ${line.url}`}>
            <TryLine line={line} />
          </li>
        ))}
      </ul>
      {error !== null && <Trouble error={error} />}
      {!hasEnded && error === null && (
        <p class="soft">
          <Icon name="running" /> {t.testing}
        </p>
      )}
    </Dialog>
  )
}

async function trySite(name: string, take: (line: SiteTestLine) => void, signal: AbortSignal): Promise<void> {
  const response = await fetch(apiAddress('/sites/test'), {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ name }),
    signal,
  })
  if (!response.ok) throw await toError(response)
  if (response.body) for await (const line of readJsonLines<SiteTestLine>(response.body)) take(line)
}

function TryLine({ line }: { readonly line: SiteTestLine }): JSX.Element {
  const t = useTexts(sitesTexts)
  const reasons: Readonly<Record<string, string>> = useTexts(visitReasons)
  const { number } = useFormats()
  switch (line.type) {
    case 'index':
      return (
        <>
          {t.indexPage(number(line.reports), number(line.pages))} <span class="soft">{line.url}</span>
        </>
      )
    case 'would-keep':
      return (
        <>
          <span class="state state-done">
            <Icon name="tick" /> {t.wouldKeep}
          </span>{' '}
          {line.name} {line.year !== null && <span class="soft">{t.year(line.year)}</span>}
        </>
      )
    case 'passed-over':
      return (
        <>
          <span class="state state-waiting">
            <Icon name="cross" /> {t.passedOver}
          </span>{' '}
          {line.name} <span class="soft">{reasons[line.reason] ?? line.reason}</span>
        </>
      )
    case 'ended':
      return line.failure ? (
        <strong class="state-failed">{t.testFailed(reasons[line.failure.code] ?? line.failure.code)}</strong>
      ) : (
        <strong>{t.testEnded}</strong>
      )
  }
}
