import type { JSX } from 'preact'
import { useRef } from 'preact/hooks'
import { useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { useKeys } from '../shell/index.ts'
import { chosenFiles } from './dropped-files.ts'
import { arrivalsTexts } from './texts.ts'
import { takeFiles } from './uploads.ts'

/** Buttons that open the browser's own choice of files or of a folder. */
export function FilePicker(): JSX.Element {
  const t = useTexts(arrivalsTexts)
  const files = useRef<HTMLInputElement>(null)
  const folder = useRef<HTMLInputElement>(null)
  useKeys([{ key: 'o', does: t.keys.choose, run: () => files.current?.click() }])
  const take = (event: Event & { readonly currentTarget: HTMLInputElement }): void => {
    takeFiles(chosenFiles(event.currentTarget.files))
    // The same file can be chosen again.
    event.currentTarget.value = ''
  }
  return (
    <div class="file-picker">
      <p>{t.drop}</p>
      <div class="file-picker-buttons">
        <button type="button" class="primary" onClick={() => files.current?.click()}>
          <Icon name="upload" /> {t.choose}
        </button>
        <button type="button" onClick={() => folder.current?.click()}>
          {t.chooseFolder}
        </button>
      </div>
      <input ref={files} type="file" multiple hidden aria-label={t.choose} onChange={take} />
      <input
        ref={folder}
        type="file"
        multiple
        hidden
        aria-label={t.chooseFolder}
        {...folderChoice}
        onChange={take}
      />
      <p class="soft">{t.kinds}</p>
    </div>
  )
}

/** Not yet in any standard, and in every browser. */
const folderChoice = { webkitdirectory: true }
