/** The steps of a file's path, in order; a process may die right after each. */
export const crashSteps = ['kept', 'enqueued', 'extracted', 'stored', 'moved'] as const

export type CrashStep = (typeof crashSteps)[number]
