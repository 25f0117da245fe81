import { IconTrash } from '@tabler/icons-react'
import { Fragment, useEffect, useRef, useState } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { RoleChip } from '../../ui/role-chip.tsx'
import { KeyCaps } from '../commands/key-caps.tsx'
import { judge, useJudgements } from './judgements.ts'
import { mirrorNow } from './mirror-now.ts'
import { directGrants } from './model/role-plan.ts'
import { planNow } from './plan-facts.ts'
import { planText } from './plan-text.ts'
import classes from './role-picker.module.css'
import { rolesFor } from './roles-for.ts'
import type { GridActs } from './use-grid-acts.ts'
import { useVoice } from './use-voice.ts'

interface RoleListProps {
  readonly typed: string
  readonly acts: GridActs
  readonly onClose: () => void
}

/** Each role with what it would do to the selection; arrows and letters choose, Enter applies. */
export function RoleList({ typed, acts, onClose }: RoleListProps) {
  const { t } = useTranslation('grid')
  const voice = useVoice()
  const { words } = voice
  const list = useRef<HTMLDivElement>(null)
  useJudgements()
  // Neither can change while the list is open.
  const [target] = useState(() => acts.target())
  const [roles] = useState(() => rolesFor(target))
  const letters = roles.map((role) => words.roleLetter(role.system, role.role).toLocaleUpperCase())
  const severalSystems = new Set(roles.map((role) => role.system)).size > 1
  const held = directGrants(target.placements, mirrorNow()).length
  const [at, setAt] = useState(() =>
    Math.max(
      0,
      letters.findIndex((letter) => typed !== '' && letter.startsWith(typed)),
    ),
  )
  const [prefix, setPrefix] = useState(typed)

  useEffect(() => {
    for (const role of roles) void judge(role, target.placements)
  }, [roles, target])

  useEffect(() => {
    const item = list.current?.querySelectorAll('[role=menuitem]')[at]
    if (item instanceof HTMLElement) item.focus()
  }, [at])

  const give = (place: number): void => {
    const role = roles[place]
    if (!role || planNow(role, target).changes.length === 0) return
    onClose()
    void acts.give(role, target)
  }
  const remove = (): void => {
    onClose()
    void acts.remove(target)
  }
  const doesText = (more: readonly string[], changes: number): string => {
    if (more.length > 0) return more.join(' · ')
    return target.placements.length === 1 ? t('picker.new') : t('picker.gives', { count: changes })
  }
  const count = roles.length + (held > 0 ? 1 : 0)
  const onKeyDown = (event: KeyboardEvent): void => {
    const letter = /^\p{L}$/u.test(event.key) && !event.ctrlKey && !event.metaKey && !event.altKey
    const to = steps(event.key, at, count)
    if (to !== null) setAt(to)
    else if (event.key === 'Delete' && held > 0) remove()
    else if (letter) {
      const key = event.key.toLocaleUpperCase()
      const sought = letters.some((one) => one.startsWith(prefix + key)) ? prefix + key : key
      const exact = letters.indexOf(sought)
      if (exact !== -1) return give(exact)
      setPrefix(sought)
      setAt(
        Math.max(
          0,
          letters.findIndex((one) => one.startsWith(sought)),
        ),
      )
    } else return
    event.preventDefault()
    event.stopPropagation()
  }

  if (target.tooMany !== null) {
    return <p className={classes.none}>{t('plan.too-many', { count: target.tooMany })}</p>
  }
  return (
    <div
      ref={list}
      role="menu"
      aria-label={t('picker.label')}
      tabIndex={-1}
      className={classes.list}
      onKeyDown={onKeyDown}
    >
      {roles.map((role, place) => {
        const plan = planNow(role, target)
        const text = planText(voice, plan)
        const closed = plan.changes.length === 0
        return (
          <Fragment key={`${role.system} ${role.role}`}>
            {severalSystems && role.system !== roles[place - 1]?.system ? (
              <div className={classes.system} role="presentation">
                {words.systemShort(role.system)}
              </div>
            ) : null}
            <button
              type="button"
              role="menuitem"
              className={classes.item}
              tabIndex={place === at ? 0 : -1}
              aria-disabled={closed || undefined}
              data-tone={text.tone}
              onFocus={() => setAt(place)}
              onClick={() => give(place)}
            >
              <RoleChip {...role} holding="here" />
              <span className={classes.does}>
                {closed ? text.line : doesText([...text.more, ...text.warnings], plan.changes.length)}
              </span>
            </button>
          </Fragment>
        )
      })}
      {held > 0 ? (
        <button
          type="button"
          role="menuitem"
          className={classes.remove}
          tabIndex={at === roles.length ? 0 : -1}
          onFocus={() => setAt(roles.length)}
          onClick={remove}
        >
          <IconTrash size={16} stroke={1.6} aria-hidden />
          {t('picker.remove', { count: held })}
          <span className={classes.key}>
            <KeyCaps shortcut="Delete" />
          </span>
        </button>
      ) : null}
    </div>
  )
}

function steps(key: string, at: number, count: number): number | null {
  switch (key) {
    case 'ArrowDown':
      return (at + 1) % count
    case 'ArrowUp':
      return (at + count - 1) % count
    case 'Home':
      return 0
    case 'End':
      return count - 1
    default:
      return null
  }
}
