import { useEffect, useRef } from 'preact/hooks'
import { useLiveEvents } from '../api/index.ts'

const usualPauseMs = 2000

/** Looks again when runs end; while many do, with `pauseMs` between two looks at least. */
export function useLiveReload(reload: () => void, pauseMs = usualPauseMs): void {
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
