import { Menu } from '@mantine/core'
import { IconLanguage } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { languageChoices } from '../../../shared/model/language.ts'
import { meantLanguage, showLanguage } from '../../client/language.ts'
import { useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'

/** One of the languages, each by its own name, or as the system says. */
export function LanguageMenu() {
  const { t } = useTranslation('app')
  const language = useMirror((mirror) => mirror.settings.language)
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('language.is', { language: t(`language.${language}`) })} name={t('language')}>
          <IconLanguage size={17} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={language} onChange={(choice) => void chooseLanguage(choice)}>
          {languageChoices.map((choice) => (
            <Menu.RadioItem
              key={choice}
              closeMenuOnClick
              value={choice}
              lang={choice === 'system' ? undefined : choice}
            >
              {t(`language.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

async function chooseLanguage(choice: string): Promise<void> {
  const language = languageChoices.find((each) => each === choice)
  if (language) await runAct('settings.set', { language })
}

/** Has every window speak as the app's setting says, and as the system's does where that is what is set. */
export function useLanguageSetting(): void {
  const choice = useMirror((mirror) => mirror.settings.language)
  const known = useMirror((mirror) => mirror.status !== 'connecting' && mirror.status !== 'lost')
  useEffect(() => {
    if (!known) return undefined
    // Texts that could not be fetched are asked for again when the connection is back.
    const show = () => void showLanguage(meantLanguage(choice)).catch(() => undefined)
    show()
    window.addEventListener('languagechange', show)
    return () => window.removeEventListener('languagechange', show)
  }, [choice, known])
}
