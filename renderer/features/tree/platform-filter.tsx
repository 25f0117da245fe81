import { Menu } from '@mantine/core'
import { IconCheck, IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { useWords } from '../../client/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useTreeState } from './tree-state.ts'

/** Shows one platform, or all of them. */
export function PlatformFilter() {
  const { t } = useTranslation('tree')
  const words = useWords()
  const system = useTreeState((state) => state.system)
  const choose = useTreeState((state) => state.choose)
  const label = system === null ? t('platform.all') : words.system(system)
  return (
    <Menu position="bottom-end" width={220}>
      <Menu.Target>
        <IconButton
          label={t('platform.is', { platform: label })}
          data-on={system === null ? undefined : true}
        >
          {system === null ? <IconFilter size={16} stroke={1.6} /> : <IconFilterFilled size={16} />}
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        {[null, ...systems].map((choice) => (
          <Menu.Item
            key={choice ?? 'all'}
            role="menuitemradio"
            aria-checked={choice === system}
            rightSection={choice === system ? <IconCheck size={14} /> : null}
            onClick={() => choose(choice)}
          >
            {choice === null ? t('platform.all') : words.system(choice)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
