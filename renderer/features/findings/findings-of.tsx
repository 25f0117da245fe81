import { UnstyledButton } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { findingRules, severities } from '../../../shared/policy/findings.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { showFindingsOf } from './filter.ts'
import classes from './findings-of.module.css'
import { SeverityMark } from './severity-mark.tsx'

type About = { readonly account: string } | { readonly member: string }

/** How many findings there are about an account and what is below it, or about a person; leads to their list. */
export function FindingsOf(about: About) {
  const { t } = useTranslation('findings')
  const answer = useAnswer('findings.list', { ...about, limit: 1 })
  if (answer.state !== 'ready' || answer.value.total === 0) return null
  const open = answer.value.kinds.filter((each) => each.open > 0)
  const worst = severities.find((each) => open.some(({ kind }) => findingRules[kind].severity === each))
  return (
    <UnstyledButton className={classes.line} onClick={() => showFindingsOf(about)}>
      {worst ? <SeverityMark severity={worst} /> : null}
      {t('account' in about ? 'of.account' : 'of.member', { count: answer.value.total })}
    </UnstyledButton>
  )
}
