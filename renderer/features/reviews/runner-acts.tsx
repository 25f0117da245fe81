import { Popover, UnstyledButton } from '@mantine/core'
import { IconUserPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { AnswerButton } from './answer-button.tsx'
import classes from './item-panel.module.css'
import { PersonSelect } from './person-select.tsx'
import { RoleMenu } from './role-menu.tsx'
import type { Deciding } from './use-deciding.ts'
import type { ReviewView } from './use-review.ts'

interface RunnerActsProps {
  readonly view: ReviewView
  readonly deciding: Deciding
}

/** For who runs the review: ends a disagreement, decides where nobody is there to, and asks one more reviewer. */
export function RunnerActs({ deciding }: RunnerActsProps) {
  const { t } = useTranslation('reviews')
  const [opened, setOpened] = useState(false)
  const [asks, setAsks] = useState(false)
  const { subject, difference, settle, assign } = deciding
  const [first] = subject
  if (!first) return null
  const settles =
    difference === null &&
    subject.every(
      ({ outcome }) =>
        outcome.state === 'disagreed' || (outcome.state === 'open' && outcome.waiting.length === 0),
    )
  return (
    <section className={classes.runner}>
      {settles ? (
        <>
          <h3 className={classes.label}>{t('settle')}</h3>
          <div className={classes.settles}>
            <AnswerButton keyless kind="keep" done={false} onClick={() => settle({ answer: 'keep' })} />
            <RoleMenu
              item={first.item}
              opened={opened}
              onOpened={setOpened}
              onChoose={(role) => settle({ answer: 'change', role })}
            >
              <AnswerButton keyless kind="change" done={false} onClick={() => setOpened(!opened)} />
            </RoleMenu>
            <AnswerButton keyless kind="remove" done={false} onClick={() => settle({ answer: 'remove' })} />
          </div>
        </>
      ) : null}
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
              assign(reviewer)
            }}
          />
        </Popover.Dropdown>
      </Popover>
    </section>
  )
}
