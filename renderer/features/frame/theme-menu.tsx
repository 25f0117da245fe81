import { Menu, useMantineColorScheme } from '@mantine/core'
import { IconCheck, IconDeviceDesktop, IconMoon, IconSun } from '@tabler/icons-react'
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { themes } from '../../../shared/contract/settings.ts'
import type { Settings } from '../../../shared/contract/settings.ts'
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
        {themes.map((choice) => (
          <ThemeItem key={choice} choice={choice} chosen={choice === theme} />
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}

function ThemeItem({ choice, chosen }: { readonly choice: Settings['theme']; readonly chosen: boolean }) {
  const { t } = useTranslation('app')
  const Icon = icons[choice]
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      leftSection={<Icon size={16} stroke={1.6} />}
      rightSection={chosen ? <IconCheck size={14} /> : null}
      onClick={() => void runAct('settings.set', { theme: choice })}
    >
      {t(`theme.${choice}`)}
    </Menu.Item>
  )
}

/** Keeps Mantine's colour scheme as the app's setting says, in every window. */
export function useThemeSetting(): void {
  const theme = useMirror((mirror) => mirror.settings.theme)
  const known = useMirror((mirror) => mirror.status !== 'connecting')
  const { setColorScheme } = useMantineColorScheme()
  useEffect(() => {
    if (known) setColorScheme(theme === 'system' ? 'auto' : theme)
  }, [known, theme, setColorScheme])
}
