import { useTranslation } from 'react-i18next'
import { Button } from '@mantine/core'
import type { ActDifference, Side } from '../../../shared/contract/access.ts'
import { sides } from '../../../shared/contract/access.ts'
import { useWords } from '../../client/words.ts'
import { HeadedRow } from '../../ui/headed-row.tsx'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './answer-list.module.css'
import type { NameSide } from './comparison.tsx'

interface ActListProps {
  readonly acts: readonly ActDifference[]
  readonly nameOf: NameSide
  readonly onOpen: (act: ActDifference, side: Side) => void
}

const always = () => true

/** Actions that the two may not do on the same accounts; each count opens its accounts. */
export function ActList({ acts, nameOf, onOpen }: ActListProps) {
  const { t } = useTranslation('ask')
  if (acts.length === 0) return null
  return (
    <HeadedRows
      label={t('compare.acts.list')}
      lines={acts}
      height={40}
      isRow={always}
      keyOf={keyOf}
      renderHead={() => null}
      renderRow={(act, place) => (
        <ActRow
          key={keyOf(act)}
          act={act}
          place={place}
          nameOf={nameOf}
          onOpen={(side) => onOpen(act, side)}
        />
      )}
    />
  )
}

interface ActRowProps {
  readonly act: ActDifference
  readonly place: RowPlace
  readonly nameOf: NameSide
  readonly onOpen: (side: Side) => void
}

function ActRow({ act, place, nameOf, onOpen }: ActRowProps) {
  const { t } = useTranslation('ask')
  const { translate } = useSpeaker()
  const words = useWords()
  return (
    <HeadedRow {...place} className={classes.row}>
      <span className={classes.act} role="gridcell">
        {actionName(translate, act)}
        <span className={classes.kind}>{words.kinds(act.kind)}</span>
      </span>
      {sides.map((side) => (
        <span key={side} className={classes.tally} role="gridcell">
          {act[side] === 0 ? null : (
            <Button size="compact-xs" variant="subtle" onClick={() => onOpen(side)}>
              {t('compare.side', { name: nameOf(side), count: act[side] })}
            </Button>
          )}
        </span>
      ))}
    </HeadedRow>
  )
}

function keyOf({ system, kind, action, params }: ActDifference): string {
  return [system, kind, action, ...Object.values(params)].join(' ')
}
