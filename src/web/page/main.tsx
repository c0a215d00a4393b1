import { render } from 'preact'
import { Page } from './page.tsx'
import './styles/tokens.css'
import './styles/base.css'
import './styles/controls.css'
import './styles/table.css'
import './styles/layout.css'
import './styles/print.css'

const root = document.getElementById('page')
if (root) render(<Page />, root)
