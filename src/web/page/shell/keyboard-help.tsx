import type { JSX } from 'preact'
import { useTexts } from '../language/index.ts'
import { Dialog } from '../parts/dialog.tsx'
import { useBoundKeys, useKeysOn } from './keys.ts'

const texts = {
  zh: { title: '键盘快捷键', turn: '启用单键快捷键', key: '按键', does: '作用' },
  en: { title: 'Keyboard', turn: 'Single keys are shortcuts', key: 'Key', does: 'What it does' },
}

/** Every key of the part of the page that is shown, and a switch that turns them off. */
export function KeyboardHelp({ onClose }: { readonly onClose: () => void }): JSX.Element {
  const t = useTexts(texts)
  const keys = useBoundKeys()
  const [areOn, turn] = useKeysOn()
  return (
    <Dialog title={t.title} onClose={onClose}>
      <table class="plain">
        <thead>
          <tr>
            <th scope="col">{t.key}</th>
            <th scope="col">{t.does}</th>
          </tr>
        </thead>
        <tbody>
          {keys.map(({ key, does }) => (
            <tr key={key + does}>
              <td>
                <kbd>{key}</kbd>
              </td>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label class="check">
        <input
          type="checkbox"
          checked={areOn}
          onChange={({ currentTarget }) => turn(currentTarget.checked)}
        />
        {t.turn}
      </label>
    </Dialog>
  )
}
