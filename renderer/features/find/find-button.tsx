import { IconSearch } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { IconButton } from '../../ui/icon-button.tsx'
import { useWithKey } from '../commands/key-text.ts'
import { useFind } from './find-state.ts'

/** The way to the finder for those who do not know its key. */
export function FindButton() {
  const { t } = useTranslation('find')
  const withKey = useWithKey()
  const open = useFind((find) => find.open)
  return (
    <IconButton name={t('title')} label={withKey(t('title'), 'find.open')} onClick={open}>
      <IconSearch size={17} stroke={1.7} />
    </IconButton>
  )
}
