import type { ComponentType, JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { useTexts } from '../language/index.ts'

const texts = {
  zh: {
    wait: '正在载入…',
    failed: '此视图未能载入。请确认 gongkai serve 正在运行，然后重试。',
    again: '重试',
  },
  en: {
    wait: 'Loading…',
    failed: 'This view could not be loaded. Check that gongkai serve is running, then try again.',
    again: 'Try again',
  },
}

/** A view whose program is loaded when it is first shown. */
export function lazyView<P extends object>(load: () => Promise<ComponentType<P>>): ComponentType<P> {
  const loaded: { component: ComponentType<P> | null } = { component: null }
  return function LazyView(props: P): JSX.Element {
    const t = useTexts(texts)
    const [state, setState] = useState<'waiting' | 'shown' | 'failed'>(loaded.component ? 'shown' : 'waiting')
    useEffect(() => {
      if (loaded.component) return
      load().then(
        (component) => {
          loaded.component = component
          setState('shown')
        },
        () => setState('failed'),
      )
    }, [])
    const { component: Component } = loaded
    if (Component) return <Component {...props} />
    if (state === 'waiting') return <p class="waiting">{t.wait}</p>
    return (
      <p class="waiting" role="alert">
        {t.failed}{' '}
        <button type="button" onClick={() => void reloadOnceThere()}>
          {t.again}
        </button>
      </p>
    )
  }
}

/** A program that could not be loaded is not asked for again before the page is; which is lost where nobody answers. */
async function reloadOnceThere(): Promise<void> {
  const isThere = await fetch('/health').then(
    ({ ok }) => ok,
    () => false,
  )
  if (isThere) location.reload()
}
