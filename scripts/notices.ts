import { writeFileSync } from 'node:fs'
import { thirdPartyNotices } from './third-party-notices.ts'

// Writes THIRD_PARTY_NOTICES; run in the project's folder by `npm run notices`.
writeFileSync('THIRD_PARTY_NOTICES', thirdPartyNotices('.'))
