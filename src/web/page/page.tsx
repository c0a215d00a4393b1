import type { JSX } from 'preact'
import { useEffect, useState } from 'preact/hooks'
import { closeLiveEvents } from './api/index.ts'
import { DropZone } from './arrivals/drop-zone.tsx'
import { startLanguage, useTexts } from './language/index.ts'
import { useLocation } from './router/index.ts'
import { Announcer } from './shell/announcer.tsx'
import { WhoDialog } from './shell/ask-who.tsx'
import { FaultBoundary } from './shell/fault-boundary.tsx'
import { KeyboardHelp } from './shell/keyboard-help.tsx'
import { useKeys } from './shell/keys.ts'
import { startSession, useMayWrite, useSessionState } from './shell/session.ts'
import { SignIn } from './shell/sign-in.tsx'
import { TopBar } from './shell/top-bar.tsx'
import { Trouble } from './shell/trouble.tsx'
import { viewOf, views } from './views.tsx'

startLanguage()
void startSession()

const texts = {
  zh: { help: '显示快捷键', wait: '正在载入…' },
  en: { help: 'show the shortcuts', wait: 'Loading…' },
}

/** The whole page: the bar at the top, and the view that the address names. */
export function Page(): JSX.Element {
  const t = useTexts(texts)
  const [isHelpShown, setHelpShown] = useState(false)
  const names = useTexts(views)
  const state = useSessionState()
  const mayWrite = useMayWrite()
  useKeys([{ key: '?', does: t.help, run: () => setHelpShown(true) }])
  const signIn = (): void => {
    closeLiveEvents()
    void startSession()
  }
  return (
    <>
      {state.type === 'open' && <TopBar views={names} onHelp={() => setHelpShown(true)} />}
      {state.type === 'unknown' && <p class="waiting">{t.wait}</p>}
      {state.type === 'none' && <SignIn onDone={signIn} />}
      {state.type === 'failed' && <Trouble error={state.error} onRetry={signIn} />}
      {state.type === 'open' && <Shown />}
      {state.type === 'open' && <DropZone isTaking={mayWrite} />}
      <Announcer />
      <WhoDialog />
      {isHelpShown && <KeyboardHelp onClose={() => setHelpShown(false)} />}
    </>
  )
}

function Shown(): JSX.Element {
  const { path } = useLocation()
  // A screen reader and the keyboard begin at the top of the view that one came to.
  useEffect(() => {
    if (path === first.path) return
    first.path = ''
    document.getElementById('main')?.focus({ preventScroll: true })
    window.scrollTo(0, 0)
  }, [path])
  return (
    <main id="main" tabIndex={-1}>
      <FaultBoundary key={path}>{viewOf(path)}</FaultBoundary>
    </main>
  )
}

/** The first view is not come to, so that the browser keeps the focus and the place that it restored. */
const first = { path: location.pathname }
