import { useId } from 'react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useWords } from '../../client/words.ts'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { MayCell } from './may-cell.tsx'
import classes from './may-table.module.css'
import type { Cell, Line, Section } from './role-table.ts'
import { Via } from './via.tsx'

interface MaySectionProps {
  readonly section: Section
  readonly account: Account
  readonly chosen: string | null
  /** The cell where the focus enters the grid. */
  readonly entry: string | null
}

/** One heading of the platform's table with its lines; actions with levels share a small matrix. */
export function MaySection(props: MaySectionProps) {
  const { section, account } = props
  const { t } = useTranslation('member')
  const words = useWords()
  const title = useId()
  return (
    <div className={classes.section} role="rowgroup" aria-labelledby={title}>
      <div role="row">
        <span id={title} className={classes.title} role="columnheader">
          {t(`section.${section.id}`)}
        </span>
      </div>
      {section.levels.length === 0 ? null : (
        <div className={classes.levels} role="row">
          <span role="presentation" />
          {section.levels.map((level) => (
            <span key={level} className={classes.level} role="columnheader">
              {words.role(account.system, level)}
            </span>
          ))}
        </div>
      )}
      {section.lines.map((line) =>
        line.kind === 'plain' ? (
          <PlainLine key={line.cell.key} {...props} cell={line.cell} />
        ) : (
          <LevelsLine key={`${line.action} ${line.from ?? ''}`} {...props} line={line} />
        ),
      )}
    </div>
  )
}

function PlainLine({ account, cell, chosen, entry }: MaySectionProps & { readonly cell: Cell }) {
  const { translate } = useSpeaker()
  const { action, params, verdict } = cell.asked
  const name = actionName(translate, { system: account.system, kind: account.kind, action, params })
  return (
    <div
      className={classes.line}
      role="row"
      data-chosen={cell.key === chosen || undefined}
      data-line={cell.key}
    >
      <MayCell cell={cell} name={name} chosen={cell.key === chosen} entry={cell.key === entry} />
      <span className={classes.action} role="rowheader">
        {name}
      </span>
      <Via account={account} verdict={verdict} />
    </div>
  )
}

type LevelLine = Extract<Line, { readonly kind: 'levels' }>

function LevelsLine({ line, ...props }: MaySectionProps & { readonly line: LevelLine }) {
  const { account, chosen, entry } = props
  const { translate } = useSpeaker()
  return (
    <div className={classes.levelsLine} role="row">
      <span className={classes.action} role="rowheader">
        <LineName account={account} line={line} />
      </span>
      {line.cells.map((cell, place) =>
        cell === null ? (
          <span key={place} className={classes.hole} role="gridcell" aria-disabled>
            –
          </span>
        ) : (
          <MayCell
            key={cell.key}
            cell={cell}
            name={actionName(translate, { ...cell.asked, system: account.system, kind: account.kind })}
            chosen={cell.key === chosen}
            entry={cell.key === entry}
          />
        ),
      )}
    </div>
  )
}

function LineName({ account, line }: { readonly account: Account; readonly line: LevelLine }) {
  const { t } = useTranslation('member')
  const { translate } = useSpeaker()
  const words = useWords()
  if (line.from !== null) return t('may.line.change', { level: words.role(account.system, line.from) })
  if (line.action === 'user.invite') return t('may.line.invite')
  if (line.action === 'user.remove') return t('may.line.remove')
  return actionName(translate, {
    system: account.system,
    kind: account.kind,
    action: line.action,
    params: {},
  })
}
