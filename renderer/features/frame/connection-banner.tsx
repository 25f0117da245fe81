import { IconPlugConnectedX } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import classes from './connection-banner.module.css'

/** Says calmly that the app cannot be reached just now; what is shown stays readable. */
export const ConnectionBanner = memo(function ConnectionBanner() {
  const { t } = useTranslation('app')
  const lost = useMirror((mirror) => mirror.status === 'lost')
  return (
    <div role="status" className={classes.place}>
      {lost ? (
        <div className={classes.banner}>
          <IconPlugConnectedX size={16} stroke={1.7} aria-hidden />
          <span>{t('lost')}</span>
        </div>
      ) : null}
    </div>
  )
})
