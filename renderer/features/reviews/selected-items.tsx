import { Button } from '@mantine/core'
import { IconEqual, IconEqualNot } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import { useWords } from '../../client/words.ts'
import { KeyCaps } from '../commands/key-caps.tsx'
import { noSelection } from '../plans/step-selection.ts'
import type { Difference } from './equal-items.ts'
import type { ReviewItem } from '../../../shared/contract/reviews.ts'
import classes from './selected-items.module.css'
import panel from './item-panel.module.css'
import { useReasonText } from './reason-text.ts'
import { lookAt } from './review-state.ts'
import type { Deciding } from './use-deciding.ts'
import type { ReviewView } from './use-review.ts'

interface SelectedItemsProps {
  readonly view: ReviewView
  readonly deciding: Deciding
}

const namesSaid = 6

/** What is selected: in what all of it is equal, or in what it differs, before one answer is tried for all. */
export function SelectedItems({ view, deciding }: SelectedItemsProps) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { subject, difference } = deciding
  const partText = usePartText()
  const items = subject.map(({ item }) => item)
  const first = items[0]!
  const values = difference === null ? [] : [...new Set(items.map((item) => partText(difference, item)))]
  const others = items.length - namesSaid
  return (
    <>
      <header className={classes.selectedHead}>
        <h2 className={panel.name}>{t('selected', { count: items.length })}</h2>
        <Button
          size="compact-sm"
          variant="subtle"
          onClick={() => lookAt(view.summary.id, { selection: noSelection })}
        >
          {t('unselect')}
        </Button>
      </header>
      {difference === null ? (
        <div className={classes.equal}>
          <IconEqual size={16} stroke={1.8} aria-hidden />
          <div>
            <p>{t('equal')}</p>
            <ul>
              {(['system', 'kind', 'role', 'reasons'] as const).map((part) => (
                <li key={part}>{partText(part, first)}</li>
              ))}
            </ul>
          </div>
        </div>
      ) : (
        <div className={classes.equal} data-differ>
          <IconEqualNot size={16} stroke={1.8} aria-hidden />
          <div>
            <p>{t(`differ.${difference}`)}</p>
            <ul>
              {values.slice(0, 4).map((value) => (
                <li key={value}>{value}</li>
              ))}
            </ul>
          </div>
        </div>
      )}
      <EqualOnes deciding={deciding} />
      <ul className={classes.names}>
        {items.slice(0, namesSaid).map(({ id, facts }) => (
          <li key={id}>{t('pair', { member: facts.member.name, account: facts.account.name })}</li>
        ))}
        {others > 0 ? <li>{t('scope.more', { number: number(others) })}</li> : null}
      </ul>
    </>
  )
}

/** Selects all for which the same answer may stand, where there are more of them. */
export function EqualOnes({ deciding }: Pick<SelectedItemsProps, 'deciding'>) {
  const { t } = useTranslation('reviews')
  const { number } = useFormats()
  const { subject, difference, equal } = deciding
  if (equal.length < 2 || (difference === null && equal.length <= subject.length)) return null
  return (
    <Button
      size="compact-sm"
      variant="default"
      className={classes.alone ?? ''}
      rightSection={<KeyCaps shortcut="Mod+a" />}
      onClick={deciding.selectEqual}
    >
      {t('select.equal', { count: equal.length, number: number(equal.length) })}
    </Button>
  )
}

/** What an item is, in the part in which others may differ. */
function usePartText(): (part: Difference, item: ReviewItem) => string {
  const { t } = useTranslation('reviews')
  const words = useWords()
  const reasonText = useReasonText()
  return (part, { role, raw, facts }) => {
    switch (part) {
      case 'system':
        return words.system(facts.account.system)
      case 'kind':
        return words.kind(facts.account.kind)
      case 'role':
        return raw ?? words.role(facts.account.system, role)
      case 'reasons':
        return facts.reasons.length === 0
          ? t('reasons.none')
          : facts.reasons.map((each) => reasonText({ ...each, params: {} })).join(' · ')
    }
  }
}
