/** An object whose fields are either there or not. */
export type Defined<T> = { [K in keyof T]: Exclude<T[K], undefined> }

/** The fields that are there. */
export function withoutUndefined<T extends object>(object: T): Defined<T> {
  return Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as Defined<T>
}
