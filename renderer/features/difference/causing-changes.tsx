import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ChangeName } from '../../../shared/contract/past.ts'
import { useFormats } from '../../client/formats.ts'
import { useView } from '../../client/view.ts'
import { Actor } from '../activity/actor.tsx'
import { seekChange } from '../activity/sought-change.ts'
import { useCommandNames } from '../frame/command-names.ts'
import type { DifferenceEntryProps } from './difference-entry.tsx'
import classes from './difference-list.module.css'

/** Changes that are told in full; the rest is a number. */
const told = 5

/** Through which changes it came about, the latest first; in brief the latest alone. */
export function CausingChanges({
  difference: { changes },
  page,
  brief = false,
}: DifferenceEntryProps & { readonly brief?: boolean }) {
  const { t } = useTranslation('difference')
  const byRevision = new Map(page.changes.map((change) => [change.revision, change]))
  const known = changes.toReversed().flatMap((revision) => byRevision.get(revision) ?? [])
  if (brief) return known[0] ? <BriefChange change={known[0]} more={known.length - 1} /> : null
  return (
    <section>
      <h2 className={classes.title}>{t('changes')}</h2>
      {known.length === 0 ? <p className={classes.route}>{t('no-change')}</p> : null}
      <ul className={classes.places}>
        {known.slice(0, told).map((change) => (
          <li key={change.id}>
            <WholeChange change={change} />
          </li>
        ))}
        {known.length > told ? (
          <li className={classes.route}>{t('changes.more', { count: known.length - told })}</li>
        ) : null}
      </ul>
    </section>
  )
}

function BriefChange({ change, more }: { readonly change: ChangeName; readonly more: number }) {
  const { t } = useTranslation('difference')
  const { day } = useFormats()
  const names = useCommandNames()
  const said = `${names.did(change.command)}, ${day(new Date(change.at))}`
  return <>{more > 0 ? `${said} ${t('changes.more', { count: more })}` : said}</>
}

function WholeChange({ change: { id, revision, command, actor, at } }: { readonly change: ChangeName }) {
  const { t } = useTranslation('difference')
  const { dayTime } = useFormats()
  const names = useCommandNames()
  const open = useView((view) => view.open)
  const show = () => {
    seekChange(id)
    open('activity')
  }
  return (
    <span className={classes.change}>
      <span>{names.did(command)}</span>
      <Actor actor={actor} />
      <time className={classes.route} dateTime={at}>
        {dayTime(new Date(at))}
      </time>
      <span className={classes.route}>{t('change', { revision })}</span>
      <Button size="compact-xs" variant="subtle" onClick={show}>
        {t('in-activity')}
      </Button>
    </span>
  )
}
