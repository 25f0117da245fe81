import { Popover, Textarea } from '@mantine/core'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { KeyCaps } from '../commands/key-caps.tsx'
import { AnswerButton } from './answer-button.tsx'
import { answerKeys } from './item-keys.ts'
import classes from './decide-bar.module.css'
import panel from './item-panel.module.css'
import { PersonSelect } from './person-select.tsx'
import { focusItem } from './focus.ts'
import type { Asking } from './review-items.tsx'
import { keepComment, useReviewLook } from './review-state.ts'
import { RoleMenu } from './role-menu.tsx'
import type { Deciding } from './use-deciding.ts'
import { usePersonName } from './use-person-name.ts'
import type { ReviewView } from './use-review.ts'
import type { Standing } from './use-standing.ts'

interface DecideBarProps {
  readonly view: ReviewView
  readonly deciding: Deciding
  readonly standing: Standing
  readonly asking: Asking
  readonly onAsk: (asking: Asking) => void
}

/** The answers, each with its key, and the comment that goes along; or why nothing can be said here. */
export function DecideBar({ view, deciding, standing, asking, onAsk }: DecideBarProps) {
  const { t } = useTranslation('reviews')
  const nameOf = usePersonName(view.summary)
  const { subject, stop, answer } = deciding
  const [first] = subject
  const name = standing.decider === null ? '' : nameOf(standing.decider.reviewer)
  if (!first) return null
  if (stop !== null && stop !== 'differ') {
    return (
      <section className={classes.decide} aria-label={t('decide')}>
        <p className={classes.stop}>{t(`stop.${stop}`, { name })}</p>
      </section>
    )
  }
  const said = first.decisions.find((each) => each.reviewer === standing.decider?.reviewer)
  const done = subject.length === 1 ? said?.answer : undefined
  const close = () => {
    onAsk(null)
    focusItem()
  }
  const isStopped = stop !== null
  return (
    <section className={classes.decide} aria-label={t('decide')}>
      <p className={classes.whose}>{standing.isKeeper ? t('entering', { name }) : t('deciding', { name })}</p>
      <div className={classes.answers}>
        <AnswerButton
          kind="keep"
          done={done === 'keep'}
          disabled={isStopped}
          onClick={() => answer({ answer: 'keep' })}
        />
        <RoleMenu
          item={first.item}
          opened={asking === 'change' && !isStopped}
          onOpened={(opened) => (opened ? onAsk('change') : close())}
          onChoose={(role) => {
            answer({ answer: 'change', role })
            close()
          }}
        >
          <AnswerButton
            kind="change"
            done={done === 'change'}
            disabled={isStopped}
            onClick={() => onAsk(asking === 'change' ? null : 'change')}
          />
        </RoleMenu>
        <AnswerButton
          kind="remove"
          done={done === 'remove'}
          disabled={isStopped}
          onClick={() => answer({ answer: 'remove' })}
        />
        <AnswerButton
          kind="unknown"
          done={done === 'unknown'}
          disabled={isStopped}
          onClick={() => answer({ answer: 'unknown' })}
        />
        <Popover
          opened={asking === 'give' && !isStopped}
          onChange={(opened) => (opened ? onAsk('give') : close())}
          position="bottom-end"
          width={320}
          trapFocus
        >
          <Popover.Target>
            <AnswerButton
              kind="give"
              done={done === 'delegate'}
              disabled={isStopped}
              onClick={() => onAsk(asking === 'give' ? null : 'give')}
            />
          </Popover.Target>
          <Popover.Dropdown aria-label={t('give.to')}>
            <PersonSelect
              first
              label={t('give.to')}
              placeholder={t('give.find')}
              without={[...subject.map(({ item }) => item.member), standing.decider?.reviewer ?? '']}
              onChoose={(to) => {
                answer({ answer: 'delegate', to })
                close()
              }}
            />
            <p className={panel.hint}>{t('give.hint')}</p>
          </Popover.Dropdown>
        </Popover>
      </div>
      <Comment view={view} deciding={deciding} said={subject.length === 1 ? said : undefined} />
    </section>
  )
}

interface CommentProps {
  readonly view: ReviewView
  readonly deciding: Deciding
  /** What was answered already: a comment is added to it. */
  readonly said: Deciding['subject'][number]['decisions'][number] | undefined
}

function Comment({ view, deciding, said }: CommentProps) {
  const { t } = useTranslation('reviews')
  const review = view.summary.id
  const id = deciding.subject[0]!.item.id
  const text = useReviewLook(review, ({ comments }) => comments[id] ?? '')
  const press = (event: KeyboardEvent) => {
    if (event.key === 'Escape') {
      event.preventDefault()
      event.stopPropagation()
      return focusItem()
    }
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return undefined
    event.preventDefault()
    focusItem()
    if (!said || text.trim() === '') return undefined
    const { answer, role, to } = said
    return deciding.answer({ answer, ...(role ? { role } : {}), ...(to ? { to } : {}) })
  }
  return (
    <div className={classes.commentField}>
      <Textarea
        size="xs"
        autosize
        minRows={1}
        maxRows={5}
        maxLength={2000}
        data-comment
        aria-label={t('comment')}
        placeholder={t('comment.hint')}
        value={text}
        onChange={(event) => keepComment(review, id, event.currentTarget.value)}
        onKeyDown={press}
      />
      <span className={classes.commentKey} aria-hidden>
        {text === '' ? <KeyCaps shortcut={answerKeys.comment} /> : null}
      </span>
      {text.trim() === '' ? null : (
        <p className={panel.hint}>{said ? t('comment.add') : t('comment.goes-along')}</p>
      )}
    </div>
  )
}
