/** 'in-a-row': one thing comes several times running; 'always': there are only so many things. */
export type Repeats = 'never' | 'in-a-row' | 'always'

/** The same function, which spares making again what it made: nothing is held but what comes again. */
export function rememberRepeated<Key extends object, Value extends object | string>(
  repeats: Repeats,
  make: (key: Key) => Value,
): (key: Key) => Value {
  switch (repeats) {
    case 'never':
      return make
    case 'in-a-row':
      return rememberLast(make)
    case 'always':
      return rememberAll(make)
  }
}

function rememberLast<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  let last: { readonly key: Key; readonly value: Value } | null = null
  return (key) => {
    if (last?.key !== key) last = { key, value: make(key) }
    return last.value
  }
}

function rememberAll<Key, Value>(make: (key: Key) => Value): (key: Key) => Value {
  const known = new Map<Key, Value>()
  return (key) => {
    const kept = known.get(key)
    if (kept !== undefined) return kept
    const value = make(key)
    known.set(key, value)
    return value
  }
}
