import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useTasks } from '../frame/tasks.ts'
import classes from './people-acts.module.css'
import { usePeoplePicks } from './people-picks.ts'

/** What can be done with the people who were picked in the list. */
export function PeopleActs() {
  const { t } = useTranslation('bulk')
  const picked = usePeoplePicks((picks) => picks.picked)
  const clear = usePeoplePicks((picks) => picks.clear)
  const memberOf = useMirror((mirror) => mirror.memberOf)
  const begin = useTasks((tasks) => tasks.begin)
  const members = [...picked].filter((id) => memberOf(id) !== undefined)
  const [first] = members
  if (first === undefined) return <p className={classes.hint}>{t('pick.hint')}</p>
  return (
    <div className={classes.acts} role="toolbar" aria-label={t('pick.acts')}>
      <span className={classes.count}>{t('pick.count', { count: members.length })}</span>
      <Button variant="default" onClick={() => begin({ kind: 'bulk', members, pairs: null })}>
        {t('open.bulk')}
      </Button>
      {members.length === 1 ? (
        <Button variant="default" onClick={() => begin({ kind: 'offboarding', member: first })}>
          {t('open.offboarding')}
        </Button>
      ) : null}
      <Button variant="subtle" onClick={clear}>
        {t('pick.clear')}
      </Button>
    </div>
  )
}
