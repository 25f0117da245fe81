import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useFindingMarks } from '../../client/finding-counts.ts'
import { showFindingsOf } from './filter.ts'
import classes from './findings-of.module.css'
import { SeverityMark } from './severity-mark.tsx'

type About = { readonly account: string } | { readonly member: string }

/**
 * How many findings there are about an account and what is below it, or about a person; leads to their list.
 * It comes a moment after everything else, so it stands where it moves nothing: beside a name.
 */
export function FindingsOf(about: About) {
  const { t } = useTranslation('findings')
  const marks = useFindingMarks()
  const mark = 'account' in about ? marks.all(about.account) : marks.person(about.member)
  if (mark === null) return null
  return (
    <UnstyledButton className={classes.line} onClick={() => showFindingsOf(about)}>
      <SeverityMark severity={mark.worst} />
      {t('account' in about ? 'of.account' : 'of.member', { count: mark.count })}
    </UnstyledButton>
  )
}
