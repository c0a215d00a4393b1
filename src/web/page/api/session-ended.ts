import { sharedValue } from '../parts/shared-value.ts'

/** Whether the service no longer knows us, so that the page asks to sign in. */
export const sessionEnded = sharedValue(false)
