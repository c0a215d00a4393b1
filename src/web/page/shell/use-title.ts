import { useEffect } from 'preact/hooks'
import { announce } from './announcer.tsx'

const brand = '公开 gongkai'

/** Names the view in the window's title, and says it when one comes to it. */
export function useTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} – ${brand}`
    announce(title)
  }, [title])
}
