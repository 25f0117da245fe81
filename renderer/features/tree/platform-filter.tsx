import { Menu } from '@mantine/core'
import { IconFilter, IconFilterFilled } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { useWords } from '../../client/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { useTreeState } from './tree-state.ts'

const all = 'all'

/** Shows one platform, or all of them. */
export const PlatformFilter = memo(function PlatformFilter() {
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
        <Menu.RadioGroup
          value={system ?? all}
          onChange={(choice) => choose(systems.find((each) => each === choice) ?? null)}
        >
          <Menu.RadioItem closeMenuOnClick value={all}>
            {t('platform.all')}
          </Menu.RadioItem>
          {systems.map((choice) => (
            <Menu.RadioItem key={choice} closeMenuOnClick value={choice}>
              {words.system(choice)}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
})
