import { openApi } from '../../src/web/contract/open-api.ts'
import { checksPage } from './checks-page.ts'
import { codebookPage } from './codebook-page.ts'
import { configurationPage } from './configuration-page.ts'
import { errorsPage } from './errors-page.ts'
import { issuesPage } from './issues-page.ts'

/** The pages of docs/ that are made from the catalogues and the contract, by file name. */
export function docsPages(): Readonly<Record<string, string>> {
  return {
    'checks.md': checksPage(),
    'codebook.md': codebookPage(),
    'configuration.md': configurationPage(),
    'errors.md': errorsPage(),
    'issues.md': issuesPage(),
    'openapi.json': `${JSON.stringify(openApi(), null, 2)}\n`,
  }
}
