import type { VirtualItem } from '@tanstack/react-virtual'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { MemberMark } from '../../ui/member-mark.tsx'
import { dayText } from '../explain/speak.ts'
import classes from './heads.module.css'
import { metrics } from './metrics.ts'
import { mirrorNow } from './mirror-now.ts'
import { within } from './model/ranges.ts'
import type { Span } from './model/ranges.ts'
import type { GridAxes } from './model/axes.ts'

interface ColHeadsProps {
  readonly axes: GridAxes
  readonly items: readonly VirtualItem[]
  /** Columns that the selection touches. */
  readonly chosen: readonly Span[]
  /** Moves when a member's facts change. */
  readonly version: number
}

/** The people above the columns, under the names of their teams. */
export const ColHeads = memo(function ColHeads({ axes, items, chosen }: ColHeadsProps) {
  const { t, i18n } = useTranslation('grid')
  const { memberOf } = mirrorNow()
  const first = items[0]?.index ?? 0
  const last = items.at(-1)?.index ?? -1
  return (
    <div className={classes.heads} role="row" aria-rowindex={1}>
      <div className={classes.corner} role="columnheader" aria-colindex={1}>
        <span className={classes.count}>{t('accounts', { count: axes.accountCount })}</span>
        <span className={classes.count}>{t('people', { count: axes.columns.length })}</span>
      </div>
      {axes.bands
        .filter((band) => band.from <= last && band.to >= first)
        .map((band) => (
          <div
            key={band.from}
            className={classes.band}
            data-first={band.from === 0 || undefined}
            aria-hidden
            style={{
              left: metrics.headWidth + band.from * metrics.colWidth,
              width: (band.to - band.from + 1) * metrics.colWidth,
            }}
          >
            <span className={classes.team}>{band.team ?? t('no-team')}</span>
          </div>
        ))}
      {items.map((item) => {
        const column = axes.columns[item.index]
        const member = column ? memberOf(column.member) : undefined
        if (!column || !member) return null
        const [given, rest] = nameParts(member.name)
        return (
          <div
            key={column.member}
            role="columnheader"
            aria-colindex={item.index + 2}
            className={classes.person}
            style={{ left: item.start }}
            data-left={member.leftOn === undefined ? undefined : true}
            data-chosen={within(chosen, item.index) || undefined}
            data-first={(column.first && item.index > 0) || undefined}
            aria-label={[
              member.name,
              column.team ?? t('no-team'),
              ...(member.leftOn === undefined
                ? []
                : [t('left', { day: dayText(i18n.language, member.leftOn) })]),
            ].join(', ')}
            title={[member.name, column.team, member.email].filter((part) => part !== null).join('\n')}
          >
            <MemberMark member={member} />
            <span className={classes.given}>{given}</span>
            <span className={classes.rest}>{member.leftOn === undefined ? rest : t('gone')}</span>
          </div>
        )
      })}
    </div>
  )
})

/** The first word, and what follows: two short lines instead of a cut one. */
function nameParts(name: string): readonly [string, string] {
  const words = name.trim().split(/\s+/)
  return [words[0] ?? '', words.slice(1).join(' ')]
}
