import { useEffect, useState } from 'preact/hooks'

/** A value that several parts of the page look at; whoever looks is drawn again when it changes. */
export interface SharedValue<T> {
  get(): T
  set(value: T): void
  /** Calls `onChange` after each change, until the function that comes out is called. */
  watch(onChange: (value: T) => void): () => void
}

/** A shared value that begins with `initial`. */
export function sharedValue<T>(initial: T): SharedValue<T> {
  let current = initial
  const watchers = new Set<(value: T) => void>()
  return {
    get: () => current,
    set: (value) => {
      if (Object.is(value, current)) return
      current = value
      for (const watcher of [...watchers]) watcher(value)
    },
    watch: (onChange) => {
      watchers.add(onChange)
      return () => {
        watchers.delete(onChange)
      }
    },
  }
}

/** What a shared value holds now. */
export function useShared<T>(shared: SharedValue<T>): T {
  const [value, setValue] = useState(() => shared.get())
  useEffect(() => {
    setValue(() => shared.get())
    return shared.watch((next) => setValue(() => next))
  }, [shared])
  return value
}
