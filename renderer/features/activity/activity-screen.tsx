import { useTranslation } from 'react-i18next'
import { ActivityList } from './activity-list.tsx'
import classes from './activity-screen.module.css'

/** Everything that was done to this workspace. */
export function ActivityScreen() {
  const { t } = useTranslation('activity')
  return (
    <div className={classes.screen}>
      <header className={classes.head}>
        <h1 className={classes.title}>{t('title')}</h1>
        <p className={classes.text}>{t('text')}</p>
      </header>
      <ActivityList />
    </div>
  )
}
