import { VisuallyHidden } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useFormats } from '../../client/formats.ts'
import type { AccessShift, PlanView } from '../../../shared/contract/plans.ts'
import type { System } from '../../../shared/model/system.ts'
import { useNamed } from '../../client/names.ts'
import { useWords } from '../../client/words.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import { NameLink } from '../explain/name-link.tsx'
import { ConcernList } from './concern-list.tsx'
import classes from './effect-panel.module.css'
import { effectSums } from './effect-sums.ts'
import type { PersonShift } from './effect-sums.ts'
import { ShiftAccounts } from './shift-accounts.tsx'

interface EffectPanelProps {
  readonly view: PlanView
  readonly onSeek: (step: string) => void
  readonly onSelectPossible: () => void
}

/** Beside the steps: what to look at, and who would gain and lose which access, in numbers first. */
export function EffectPanel({ view, onSeek, onSelectPossible }: EffectPanelProps) {
  const { t } = useTranslation('plan')
  const { people, accounts, atLeast } = effectSums(view.shifts)
  const waiting = view.list.some(({ state }) => state === 'staged')
  return (
    <aside className={classes.panel} aria-label={t('window.effect')}>
      <h2 className={classes.title}>{t('window.effect')}</h2>
      {waiting ? (
        <>
          <ConcernList
            steps={view.list}
            onSeek={onSeek}
            onSelectPossible={view.state === 'open' ? onSelectPossible : null}
          />
          {people.length === 0 ? (
            <Nothing title={t('window.effect.none')} text={t('window.effect.none.text')} />
          ) : (
            <>
              <p className={classes.sums}>
                <span>{t('window.effect.head.people', { count: people.length })}</span>
                <span>
                  {atLeast ? `${t('window.effect.head.about')} ` : ''}
                  {t('window.effect.head.accounts', { count: accounts })}
                </span>
              </p>
              <p className={classes.text}>{t('window.effect.text')}</p>
              <ul className={classes.people}>
                {people.map((person) => (
                  <Person key={person.member} person={person} />
                ))}
              </ul>
            </>
          )}
        </>
      ) : (
        <Nothing title={t('window.effect.empty')} text={t('window.effect.empty.text')} />
      )}
    </aside>
  )
}

function Nothing({ title, text }: { readonly title: string; readonly text: string }) {
  return (
    <div className={classes.nothing}>
      <p className={classes.nothingTitle}>{title}</p>
      <p className={classes.text}>{text}</p>
    </div>
  )
}

function Person({ person }: { readonly person: PersonShift }) {
  const member = useNamed().memberOf(person.member)
  return (
    <li className={classes.person}>
      <p className={classes.name}>
        {member ? <MemberMark member={member} /> : null}
        <NameLink kind="member" id={person.member} name={member?.name ?? person.member} />
      </p>
      <ul className={classes.shifts}>
        {person.shifts.map((shift) => (
          <Shift key={`${shift.system} ${shift.role}`} shift={shift} name={member?.name ?? person.member} />
        ))}
      </ul>
    </li>
  )
}

function Shift({ shift, name }: { readonly shift: AccessShift; readonly name: string }) {
  const { t } = useTranslation('plan')
  const { list } = useFormats()
  const words = useWords()
  const [opened, setOpened] = useState(false)
  const system = shift.system as System
  const counts = list([
    ...(shift.gained > 0 ? [t('window.effect.gains', { count: shift.gained })] : []),
    ...(shift.lost > 0 ? [t('window.effect.loses', { count: shift.lost })] : []),
  ])
  return (
    <li>
      <button
        type="button"
        className={classes.shift}
        aria-expanded={opened}
        onClick={() => setOpened(!opened)}
      >
        <IconChevronRight className={classes.chevron} size={14} stroke={2} aria-hidden />
        <VisuallyHidden>{t('window.effect.of', { name })}</VisuallyHidden>
        <span className={classes.role}>
          <RoleChip system={system} role={shift.role} holding="here" />
          <span className={classes.system}>{words.systemShort(system)}</span>
        </span>
        <span className={classes.counts} aria-hidden>
          {shift.gained > 0 ? <span data-gained>+{shift.gained}</span> : null}
          {shift.lost > 0 ? <span data-lost>−{shift.lost}</span> : null}
        </span>
        <VisuallyHidden>{counts}</VisuallyHidden>
      </button>
      {opened ? (
        <div className={classes.where}>
          <ShiftAccounts title={t('window.effect.gained-on')} ids={shift.gainedOn} count={shift.gained} />
          <ShiftAccounts title={t('window.effect.lost-on')} ids={shift.lostOn} count={shift.lost} />
        </div>
      ) : null}
    </li>
  )
}
