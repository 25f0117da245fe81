import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { formatsOf } from '../../client/formats.ts'
import type { Member } from '../../../shared/model/member.ts'
import { useWords } from '../../client/words.ts'
import { MemberMark } from '../../ui/member-mark.tsx'
import { Twist } from '../../ui/twist.tsx'
import { dayText } from '../explain/speak.ts'
import { useGridView } from './grid-view.ts'
import { columnGroupText } from './group-text.ts'
import classes from './heads.module.css'
import { mirrorNow } from './mirror-now.ts'
import type { GridAxes } from './model/axes.ts'
import type { Metrics } from './model/geometry.ts'
import type { ColumnBand } from './model/person-columns.ts'
import { within } from './model/ranges.ts'
import type { Span } from './model/ranges.ts'
import type { Seated } from './model/seats.ts'

interface ColHeadsProps {
  readonly axes: GridAxes
  /** The columns to draw. */
  readonly cols: readonly Seated[]
  readonly metrics: Metrics
  /** Columns that the selection touches. */
  readonly chosen: readonly Span[]
  /** Moves when a member's facts change. */
  readonly version: number
}

/** The people above the columns, under what they have in common. */
export function ColHeads({ axes, ...heads }: ColHeadsProps) {
  return (
    <div className={classes.heads} role="row" aria-rowindex={1}>
      <Corner accounts={axes.accountCount} people={axes.peopleCount} />
      <Heads columns={axes.columns} bands={axes.bands} {...heads} />
    </div>
  )
}

interface CornerProps {
  readonly accounts: number
  readonly people: number
}

/** How many there are on either axis. */
const Corner = memo(function Corner({ accounts, people }: CornerProps) {
  const { t } = useTranslation('grid')
  return (
    <div className={classes.corner} role="columnheader" aria-colindex={1}>
      <span className={classes.count}>{t('accounts', { count: accounts })}</span>
      <span className={classes.count}>{t('people', { count: people })}</span>
    </div>
  )
})

type HeadsProps = Omit<ColHeadsProps, 'axes'> & Pick<GridAxes, 'columns' | 'bands'>

/** Apart, so that a letter that filters the accounts draws no person. */
const Heads = memo(function Heads({ columns, bands, cols, metrics, chosen }: HeadsProps) {
  const { memberOf } = mirrorNow()
  const first = cols[0]?.place ?? 0
  const last = cols.at(-1)?.place ?? -1
  const leftOf = (col: number): number => metrics.headWidth + col * metrics.colWidth
  return (
    <div role="presentation" className={classes.people}>
      {bands
        .filter((band) => band.from <= last && band.to >= first)
        .map((band) => (
          <Band
            key={band.key}
            band={band}
            left={leftOf(band.from)}
            width={(band.to - band.from + 1) * metrics.colWidth}
          />
        ))}
      {cols.map(({ place: col, seat }) => {
        const column = columns[col]
        const band = bands.find(({ from, to }) => from <= col && to >= col)
        if (!column || !band) return null
        const member = column.member === null ? null : memberOf(column.member)
        const head = {
          band,
          col,
          left: leftOf(col),
          chosen: within(chosen, col),
          first: column.first && col > 0,
        }
        if (member === null) return <FoldedHead key={seat} {...head} />
        return member ? <PersonHead key={seat} member={member} {...head} /> : null
      })}
    </div>
  )
})

interface HeadProps {
  readonly band: ColumnBand
  readonly col: number
  readonly left: number
  /** The selection touches its column. */
  readonly chosen: boolean
  /** Of its band, and not of the grid. */
  readonly first: boolean
}

function marksOf({ left, chosen, first }: HeadProps) {
  return { 'data-chosen': chosen || undefined, 'data-first': first || undefined, style: { left } }
}

const PersonHead = memo(function PersonHead(props: HeadProps & { readonly member: Member }) {
  const { member, band, col } = props
  const { t, i18n } = useTranslation('grid')
  const words = useWords()
  const [given, rest] = nameParts(member.name)
  const group = band.group.by === 'none' ? (member.team ?? '') : columnGroupText(t, words, band.group)
  const gone = member.leftOn !== undefined
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      className={classes.person}
      data-left={gone || undefined}
      {...marksOf(props)}
      aria-label={formatsOf(i18n.language).list([
        member.name,
        ...(group === '' ? [] : [group]),
        ...(gone ? [t('left', { day: dayText(i18n.language, member.leftOn ?? '') })] : []),
      ])}
      title={[member.name, member.team, member.email].filter((part) => part !== undefined).join('\n')}
    >
      <span className={classes.mark}>
        <MemberMark member={member} />
      </span>
      <span className={classes.given}>{given}</span>
      <br />
      <span className={classes.rest}>{gone ? t('gone') : rest}</span>
    </div>
  )
})

/** People who were folded away into one column. */
function FoldedHead(props: HeadProps) {
  const { band, col } = props
  const { t } = useTranslation('grid')
  const name = columnGroupText(t, useWords(), band.group)
  return (
    <div
      role="columnheader"
      aria-colindex={col + 2}
      className={classes.person}
      {...marksOf(props)}
      aria-label={t('group.people', { name, count: band.people })}
      title={name}
    >
      <span className={classes.folded}>{t('count', { count: band.people })}</span>
      <span className={classes.rest}>{t('people-word', { count: band.people })}</span>
    </div>
  )
}

interface BandProps {
  readonly band: ColumnBand
  readonly left: number
  readonly width: number
}

/** The heading above some columns, with a sign that folds them; on the keyboard that is Alt and minus. */
function Band({ band, left, width }: BandProps) {
  const { t } = useTranslation('grid')
  const words = useWords()
  const foldGroup = useGridView((view) => view.foldGroup)
  if (band.group.by === 'none') return null
  const name = columnGroupText(t, words, band.group)
  return (
    <div
      className={classes.band}
      // The heads of its people tell its name; a row of a grid may hold nothing but cells and heads.
      aria-hidden
      data-first={band.from === 0 || undefined}
      style={{ left, width }}
      title={t('group.people', { name, count: band.people })}
    >
      <span className={classes.team}>
        <Twist
          folded={band.folded}
          label={t(band.folded ? 'unfold' : 'fold', { account: name })}
          onFold={(folded) => foldGroup(band.key, folded)}
        />
        <span className={classes.teamName}>{name}</span>
        {band.folded ? null : <span className={classes.teamCount}>{t('count', { count: band.people })}</span>}
      </span>
    </div>
  )
}

/** The first word, and what follows: two short lines instead of a cut one. */
function nameParts(name: string): readonly [string, string] {
  const words = name.trim().split(/\s+/)
  return [words[0] ?? '', words.slice(1).join(' ')]
}
