import { useTranslation } from 'react-i18next'
import { ScreenHead } from '../../ui/screen-head.tsx'
import { ActivityList } from './activity-list.tsx'
import classes from './activity-screen.module.css'

/** Everything that was done to this workspace. */
export function ActivityScreen() {
  const { t } = useTranslation('activity')
  return (
    <div className={classes.screen}>
      <ScreenHead title={t('title')} text={t('text')} />
      <ActivityList />
    </div>
  )
}
