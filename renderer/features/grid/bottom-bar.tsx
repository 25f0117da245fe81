import { Button, SegmentedControl } from '@mantine/core'
import { memo, useDeferredValue, useEffect, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { System } from '../../../shared/model/system.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { useBodyMark } from '../../ui/use-body-mark.ts'
import { rolesInView } from '../palette/roles-in-view.ts'
import { RolePalette } from '../palette/role-palette.tsx'
import classes from './bottom-bar.module.css'
import { ChangeMany } from './change-many.tsx'
import { useDrag } from './drag-state.ts'
import { effectKey, foresee, useForeseen } from './effects.ts'
import { effectLines } from './effect-text.ts'
import { focusActive } from './focus-cell.ts'
import { useGridView } from './grid-view.ts'
import { HintLine } from './hint-line.tsx'
import { useJudgements } from './judgements.ts'
import { selectionTarget } from './model/placements.ts'
import type { Role } from './model/role-plan.ts'
import { planNow } from './plan-facts.ts'
import { planText } from './plan-text.ts'
import { usePaletteSystem } from './palette-system.ts'
import { RemoveZone } from './remove-zone.tsx'
import type { GridAxes } from './model/axes.ts'
import type { GridActs } from './use-grid-acts.ts'
import { useVoice } from './use-voice.ts'

interface BottomBarProps {
  readonly axes: GridAxes
  readonly axesNow: () => GridAxes
  readonly acts: GridActs
}

/** The roles to drag, what a role that was taken up would do, and the keys. */
export function BottomBar({ axes, axesNow, acts }: BottomBarProps) {
  const { t } = useTranslation('grid')
  const armed = useGridView((view) => view.armed)
  const dragging = useDrag((drag) => drag.drag !== null)
  const removable = useDrag((drag) => drag.drag?.from?.here === true)
  useBodyMark('gridBar', true)
  return (
    <section className={classes.bar} aria-label={t('palette.region')}>
      <div className={classes.roles}>
        {removable ? <RemoveZone acts={acts} /> : null}
        <RolesToDrag kinds={axes.kinds} hidden={removable} />
        <ChangeMany axesNow={axesNow} />
      </div>
      {armed && !dragging ? <ArmedLine role={armed} axes={axes} acts={acts} /> : <HintLine />}
    </section>
  )
}

interface RolesToDragProps extends Pick<GridAxes, 'kinds'> {
  readonly hidden: boolean
}

/** Of one platform at a time, where there are several. */
const RolesToDrag = memo(function RolesToDrag({ kinds, hidden }: RolesToDragProps) {
  const { t } = useTranslation('grid')
  const words = useWords()
  const armed = useGridView((view) => view.armed)
  const show = useGridView((view) => view.show)
  const groups = useMemo(() => rolesInView(kinds), [kinds])
  const chosen = usePaletteSystem((palette) => palette.chosen)
  const shown = groups.find((group) => group.system === chosen) ?? groups[0]
  const arm = (system: System, role: string): void => {
    const again = armed?.system === system && armed.role === role
    show({ armed: again ? null : { system, role } })
    // Enter then gives it to the selection.
    if (!again) focusActive()
  }
  return (
    <div className={classes.palette} hidden={hidden}>
      {groups.length > 1 ? (
        <SegmentedControl
          size="xs"
          aria-label={t('palette.system')}
          data={groups.map((group) => ({ value: group.system, label: words.systemShort(group.system) }))}
          value={shown?.system ?? ''}
          onChange={(value) =>
            usePaletteSystem.setState({
              chosen: groups.find((group) => group.system === value)?.system ?? null,
            })
          }
        />
      ) : (
        <span className={classes.system}>{t('palette')}</span>
      )}
      {shown ? (
        <RolePalette
          system={shown.system}
          roles={shown.roles.map((role) => role.id)}
          armed={armed?.system === shown.system ? armed.role : null}
          onArm={(role) => arm(shown.system, role)}
          label={t('palette.label', { system: words.system(shown.system) })}
        />
      ) : null}
    </div>
  )
})

type ArmedLineProps = Pick<BottomBarProps, 'axes' | 'acts'> & { readonly role: Role }

function ArmedLine({ role, axes, acts }: ArmedLineProps) {
  const { t } = useTranslation('grid')
  const voice = useVoice()
  // Adding up thousands of cells must not hold up the keys that select them.
  const selection = useDeferredValue(useGridView((view) => view.selection))
  const show = useGridView((view) => view.show)
  useJudgements()
  useMirror((mirror) => mirror.revision)
  const target = selectionTarget(selection, axes)
  const plan = planNow(role, target)
  const text = planText(voice, plan)
  const key = effectKey(plan)
  useEffect(() => {
    foresee(planNow(role, target))
    // oxlint-disable-next-line react/exhaustive-deps -- the key stands for the plan.
  }, [key])
  useEffect(() => () => foresee(null), [])
  const effect = useForeseen((foreseen) => (foreseen.of === key ? foreseen.effect : null))
  const effects = effect ? effectLines(voice, effect).map((line) => line.text) : []
  return (
    <div className={classes.armed} data-tone={text.tone}>
      <span className={classes.plan}>{[text.line, ...text.more, ...effects].join(' · ')}</span>
      <Button
        size="compact-xs"
        disabled={plan.changes.length === 0}
        onClick={() => void acts.give(role, target)}
      >
        {t('act.apply')}
      </Button>
      <Button size="compact-xs" variant="subtle" onClick={() => show({ armed: null })}>
        {t('act.lay-back')}
      </Button>
    </div>
  )
}
