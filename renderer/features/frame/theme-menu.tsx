import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { themes } from '../../../shared/contract/settings.ts'
import { useMirror } from '../../client/mirror.ts'
import { runAct } from '../../client/use-command.ts'
import { IconButton } from '../../ui/icon-button.tsx'

const icons = { system: IconDeviceDesktop, light: IconSun, dark: IconMoon }

/** Light, dark, or as the system says. */
export function ThemeMenu() {
  const { t } = useTranslation('app')
  const theme = useMirror((mirror) => mirror.settings.theme)
  const Icon = icons[theme]
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('theme.is', { theme: t(`theme.${theme}`) })} name={t('theme')}>
          <Icon size={17} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup value={theme} onChange={(choice) => void chooseTheme(choice)}>
          {themes.map((choice) => (
            <Menu.RadioItem key={choice} closeMenuOnClick value={choice}>
              {t(`theme.${choice}`)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}

async function chooseTheme(choice: string): Promise<void> {
  const theme = themes.find((each) => each === choice)
  if (theme) await runAct('settings.set', { theme })
}

/** Keeps Mantine's colour scheme as the app's setting says, in every window. */
export function useThemeSetting(): void {
  const theme = useMirror((mirror) => mirror.settings.theme)
  const known = useMirror((mirror) => mirror.status !== 'connecting')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  const wanted = theme === 'system' ? 'auto' : theme
  useEffect(() => {
    // To set it, also to what it is, has the style of the whole page worked out twice; and who sets it is another function
    // in every drawing.
    if (known && wanted !== colorScheme) setColorScheme(wanted)
  }, [known, wanted, colorScheme, setColorScheme])
}
