import type { JSX } from 'preact'
import { chooseLanguage, useLanguage, useTexts } from '../language/index.ts'
import { Icon } from '../parts/icon.tsx'
import { Link, useLocation } from '../router/index.ts'
import { LiveCounts } from './live-counts.tsx'
import { WhoButton } from './who-button.tsx'

export interface View {
  readonly path: string
  readonly name: string
}

const texts = {
  zh: {
    skip: '跳到正文',
    views: '视图',
    help: '键盘快捷键',
    brand: '公开',
    brandLong: '公开 gongkai：政府信息公开年报',
    other: 'English',
    otherLanguage: 'en',
  },
  en: {
    skip: 'Skip to the content',
    views: 'Views',
    help: 'Keyboard shortcuts',
    brand: 'gongkai',
    brandLong: 'gongkai: yearly disclosure reports',
    other: '中文',
    otherLanguage: 'zh-CN',
  },
}

export interface TopBarProps {
  readonly views: readonly View[]
  readonly onHelp: () => void
}

/** Where one goes from everywhere: the views, the other language, help. */
export function TopBar({ views, onHelp }: TopBarProps): JSX.Element {
  const t = useTexts(texts)
  const language = useLanguage()
  const { path: shown } = useLocation()
  const path = shown === '/' ? '/reports' : shown
  return (
    <header class="top-bar">
      <a class="skip" href="#main">
        {t.skip}
      </a>
      <Link to="/reports" class="brand" aria-label={t.brandLong}>
        <img src={brandIcon} alt="" width="22" height="22" />
        {t.brand}
      </Link>
      <nav aria-label={t.views}>
        <ul>
          {views.map(({ path: to, name }) => (
            <li key={to}>
              <Link to={to} aria-current={path === to || path.startsWith(`${to}/`) ? 'page' : undefined}>
                {name}
              </Link>
            </li>
          ))}
        </ul>
      </nav>
      <div class="top-bar-end">
        <LiveCounts />
        <WhoButton />
        <button
          type="button"
          class="quiet"
          lang={t.otherLanguage}
          onClick={() => chooseLanguage(language === 'zh' ? 'en' : 'zh')}
        >
          {t.other}
        </button>
        <button type="button" class="quiet icon-only" aria-label={t.help} title={t.help} onClick={onHelp}>
          <Icon name="keyboard" />
        </button>
      </div>
    </header>
  )
}

const brandIcon = new URL('../icon.svg', import.meta.url).href
