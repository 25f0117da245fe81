import { Popover, UnstyledButton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { focusItem } from './focus.ts'
import classes from './item-panel.module.css'
import { PersonSelect } from './person-select.tsx'
import type { Deciding } from './use-deciding.ts'

/** For who runs the review: asks one more reviewer. */
export function AskReviewer({ deciding: { subject, assign } }: { readonly deciding: Deciding }) {
  const { t } = useTranslation('reviews')
  const [asks, setAsks] = useState(false)
  return (
    <Popover opened={asks} onChange={setAsks} position="bottom-start" width={320} trapFocus returnFocus>
      <Popover.Target>
        <UnstyledButton className={classes.ask} onClick={() => setAsks(!asks)}>
          <IconUserPlus size={14} stroke={1.7} />
          {t('assign')}
        </UnstyledButton>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('assign')}>
        <PersonSelect
          first
          label={t('assign.to')}
          placeholder={t('give.find')}
          without={subject.flatMap(({ item }) => item.reviewers.concat(item.member))}
          onChoose={(reviewer) => {
            setAsks(false)
            focusItem()
            assign(reviewer)
          }}
        />
      </Popover.Dropdown>
    </Popover>
  )
}
