import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../shared/model/language.ts'
import { speak } from './page-translations.ts'

const themes = ['system', 'light', 'dark'] as const
type Theme = (typeof themes)[number]

const dark = window.matchMedia('(prefers-color-scheme: dark)')

/** Whose page it is, in which language and theme. */
export function PageHead() {
  const { t, i18n } = useTranslation('evidence-check')
  const [theme, setTheme] = useState<Theme>('system')
  useEffect(() => {
    const show = () => {
      const isDark = theme === 'dark' || (theme === 'system' && dark.matches)
      document.documentElement.dataset['mantineColorScheme'] = isDark ? 'dark' : 'light'
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [theme])
  return (
    <header>
      <Mark />
      <label>
        {t('language')}
        <select
          value={i18n.language}
          onChange={({ currentTarget: { value } }) => {
            const chosen = languages.find((language) => language === value)
            if (chosen) void speak(chosen)
          }}
        >
          {languages.map((language) => (
            <option key={language} value={language} lang={language}>
              {t(`language.${language}`)}
            </option>
          ))}
        </select>
      </label>
      <label>
        {t('theme')}
        <select
          value={theme}
          onChange={({ currentTarget: { value } }) =>
            setTheme(themes.find((each) => each === value) ?? 'system')
          }
        >
          {themes.map((each) => (
            <option key={each} value={each}>
              {t(`theme.${each}`)}
            </option>
          ))}
        </select>
      </label>
    </header>
  )
}

/** The key of the app's icon. */
function Mark() {
  return (
    <svg className="mark" viewBox="64 64 896 896" aria-hidden>
      <rect x="64" y="64" width="896" height="896" rx="208" />
      <g transform="rotate(45 512 512)">
        <path d="M512 132a196 196 0 0 1 0 392a196 196 0 0 1 0-392zm0 100a96 96 0 0 0 0 192a96 96 0 0 0 0-192z" />
        <path d="M464 500h96v360a32 32 0 0 1-32 32h-32a32 32 0 0 1-32-32z" />
        <path d="M540 632h100a24 24 0 0 1 24 24v40a24 24 0 0 1-24 24h-100zM540 764h132a24 24 0 0 1 24 24v40a24 24 0 0 1-24 24h-132z" />
      </g>
    </svg>
  )
}
