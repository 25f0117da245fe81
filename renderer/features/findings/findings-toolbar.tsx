import { SegmentedControl, Select } from '@mantine/core'
import { IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FindingsPage } from '../../../shared/contract/findings.ts'
import { findingKinds, findingRules, severities } from '../../../shared/policy/findings.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { FilterToggle } from '../../ui/filter-toggle.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { useFindings } from './filter.ts'
import classes from './findings-screen.module.css'
import { MendAll } from './mend-all.tsx'

interface FindingsToolbarProps {
  readonly kinds: FindingsPage['kinds']
  readonly total: number
}

const all = 'all'

/** What of the findings is shown: by severity, by kind, those that are muted, of one account or person. */
export function FindingsToolbar({ kinds, total }: FindingsToolbarProps) {
  const { t } = useTranslation('findings')
  const { number } = useFormats()
  const filter = useFindings((shown) => shown.filter)
  const { severity, kind, muted } = filter
  const narrow = useFindings((shown) => shown.narrow)
  const numberOf = (each: FindingsPage['kinds'][number]) => (muted ? each.muted : each.open)
  const ofSeverity = (wanted: string) =>
    kinds
      .filter((each) => findingRules[each.kind].severity === wanted)
      .reduce((sum, each) => sum + numberOf(each), 0)
  const mutedCount = kinds.reduce((sum, each) => sum + each.muted, 0)
  const offered = findingKinds.filter(
    (each) => each === kind || kinds.some((one) => one.kind === each && numberOf(one) > 0),
  )
  return (
    <div className={classes.toolbar}>
      <SegmentedControl
        size="xs"
        aria-label={t('filter.severity')}
        value={severity ?? all}
        data={[
          { value: all, label: t('filter.all') },
          ...severities.map((value) => ({
            value,
            label: t('filter.of', { word: t(`severity.${value}`), number: number(ofSeverity(value)) }),
          })),
        ]}
        onChange={(value) => narrow({ severity: severities.find((each) => each === value) ?? null })}
      />
      <Select
        size="xs"
        w={230}
        clearable
        aria-label={t('filter.kind')}
        placeholder={t('filter.every-kind')}
        value={kind}
        data={offered.map((value) => ({ value, label: t(`kind.${value}`) }))}
        onChange={(value) => narrow({ kind: findingKinds.find((each) => each === value) ?? null })}
      />
      <FilterToggle isOn={muted} count={number(mutedCount)} onToggle={() => narrow({ muted: !muted })}>
        {t('filter.muted')}
      </FilterToggle>
      <About />
      <span className={classes.space} />
      {kind === null ? null : <MendAll kind={kind} filter={filter} total={total} />}
      <span className={classes.total} role="status">
        {t('count', { count: total })}
      </span>
    </div>
  )
}

/** The account or the person that the list is about, and the way back to all. */
function About() {
  const { t } = useTranslation('findings')
  const { account, member } = useFindings((shown) => shown.filter)
  const narrow = useFindings((shown) => shown.narrow)
  const name = useMirror((mirror) =>
    account !== null
      ? (mirror.accountOf(account)?.name ?? account)
      : member !== null
        ? (mirror.memberOf(member)?.name ?? member)
        : null,
  )
  if (name === null) return null
  return (
    <span className={classes.about}>
      <span>{t(account === null ? 'filter.about' : 'filter.below', { name })}</span>
      <IconButton label={t('filter.clear')} onClick={() => narrow({ account: null, member: null })}>
        <IconX size={13} stroke={1.8} />
      </IconButton>
    </span>
  )
}
