import { useEffect, useRef } from 'preact/hooks'
import { useLiveEvents } from '../api/index.ts'

/** The least time between two looks, however much arrives. */
const pauseMs = 2000

/** Looks again when runs end, now and then while many do. */
export function useLiveReload(reload: () => void): void {
  const latest = useRef(reload)
  latest.current = reload
  const timer = useRef<ReturnType<typeof setTimeout> | null>(null)
  const look = (): void => {
    timer.current ??= setTimeout(() => {
      timer.current = null
      latest.current()
    }, pauseMs)
  }
  useLiveEvents({ run: look, missed: look })
  useEffect(
    () => () => {
      if (timer.current) clearTimeout(timer.current)
    },
    [],
  )
}
