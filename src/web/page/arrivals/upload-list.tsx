import type { JSX } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import { useFormats, useTexts } from '../language/index.ts'
import { useShared } from '../parts/shared-value.ts'
import { announce } from '../shell/index.ts'
import { arrivalsTexts } from './texts.ts'
import { countUploads, mostTelling, type Upload } from './upload.ts'
import { UploadRow } from './upload-row.tsx'
import { clearSettled, uploads } from './uploads.ts'

/** More rows than this nobody reads; the counts hold all. */
const mostRows = 100

/** The files that were given to the page, with how far each is; nothing where none was. */
export function UploadList(): JSX.Element | null {
  const t = useTexts(arrivalsTexts)
  const { number } = useFormats()
  const all = useShared(uploads)
  useSaid(all)
  if (all.length === 0) return null
  const counts = countUploads(all)
  const wrong = counts.refused + counts.failed
  const open = counts.queued + counts.sending + counts.reading
  const shown = mostTelling(all, mostRows)
  return (
    <section aria-labelledby="uploads" class="upload-list">
      <div class="view-head">
        <h2 id="uploads">{t.uploads}</h2>
        <p class="soft number">
          {t.summary(number(all.length), number(open), number(counts.done), number(wrong))}
        </p>
        <button type="button" class="quiet" disabled={open === all.length} onClick={clearSettled}>
          {t.clear}
        </button>
      </div>
      <div class="scroll">
        <table class="rows">
          <thead>
            <tr>
              <th scope="col">{t.file}</th>
              <th scope="col" class="amount">
                {t.size}
              </th>
              <th scope="col">{t.state}</th>
            </tr>
          </thead>
          <tbody>
            {shown.map((upload) => (
              <UploadRow key={upload.id} upload={upload} />
            ))}
          </tbody>
        </table>
      </div>
      {shown.length < all.length && <p class="soft">{t.notAllShown(number(shown.length))}</p>}
    </section>
  )
}

/** Says of each file when it is over, if there are few. */
function useSaid(all: readonly Upload[]): void {
  const t = useTexts(arrivalsTexts)
  const before = useRef(new Map<number, Upload['state']['type']>())
  useEffect(() => {
    const ended = all.filter(({ id, state }) => before.current.get(id) !== state.type)
    for (const { name, state } of ended.slice(0, 1)) {
      if (state.type === 'done') announce(t.doneSaid(name))
      if (state.type === 'failed' || state.type === 'refused') announce(t.failedSaid(name))
    }
    before.current = new Map(all.map(({ id, state }) => [id, state.type]))
  }, [all, t])
}
