import { Button } from '@mantine/core'
import { IconCopy, IconPlus, IconTrash } from '@tabler/icons-react'
import { useDeferredValue } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { CellInspector } from './cell-inspector.tsx'
import { useGridView } from './grid-view.ts'
import classes from './inspector.module.css'
import { mirrorNow } from './mirror-now.ts'
import { selectionTarget } from './model/placements.ts'
import type { Target } from './model/placements.ts'
import { directGrants } from './model/role-plan.ts'
import type { GridAxes } from './model/axes.ts'
import type { GridActs } from './use-grid-acts.ts'

interface InspectorProps {
  readonly axes: GridAxes
  readonly acts: GridActs
}

/** What is selected: one cell with every role and its ways, or a sum over many. */
export function Inspector({ axes, acts }: InspectorProps) {
  const { t } = useTranslation('grid')
  // Adding up thousands of cells must not hold up the keys that select them.
  const selection = useDeferredValue(useGridView((view) => view.selection))
  useMirror((mirror) => mirror.revision)
  const target = selectionTarget(selection, axes)
  const [one] = target.placements
  return (
    <aside className={classes.inspector} aria-label={t('inspector')}>
      {one && target.placements.length === 1 ? (
        <CellInspector key={`${one.account} ${one.member}`} placement={one} acts={acts} />
      ) : (
        <ManyInspector target={target} acts={acts} />
      )}
    </aside>
  )
}

function ManyInspector({ target, acts }: { readonly target: Target; readonly acts: GridActs }) {
  const { t } = useTranslation('grid')
  const { accountOf, grantsOnAccount } = mirrorNow()
  const show = useGridView((view) => view.show)
  if (target.tooMany !== null) {
    return <p className={classes.quiet}>{t('selected.too-many', { count: target.tooMany })}</p>
  }
  const accounts = new Set(target.placements.map((placement) => placement.account)).size
  const people = new Set(target.placements.map((placement) => placement.member)).size
  const grants = directGrants(target.placements, { grantsOnAccount })
  const tally = new Map<string, { readonly grant: (typeof grants)[number]; count: number }>()
  for (const grant of grants) {
    const key = `${accountOf(grant.account)?.system ?? ''} ${grant.role}`
    const known = tally.get(key)
    if (known) known.count += 1
    else tally.set(key, { grant, count: 1 })
  }
  return (
    <>
      <h2 className={classes.title}>{t('selected', { count: target.placements.length })}</h2>
      <p className={classes.quiet}>
        {t('accounts', { count: accounts })} × {t('people', { count: people })}
      </p>
      <section className={classes.part}>
        <h3 className={classes.label}>{t('selected.direct')}</h3>
        {tally.size === 0 ? <p className={classes.quiet}>{t('selected.none')}</p> : null}
        <ul className={classes.tally}>
          {[...tally].map(([key, { grant, count }]) => {
            const system = accountOf(grant.account)?.system
            return system ? (
              <li key={key} className={classes.tallied}>
                <RoleChip system={system} role={grant.role} holding="here" />
                <span className={classes.count}>{count}</span>
              </li>
            ) : null
          })}
        </ul>
      </section>
      <div className={classes.acts}>
        <Button variant="default" leftSection={<IconPlus size={14} />} onClick={() => show({ choosing: '' })}>
          {t('act.give')}
        </Button>
        {grants.length > 0 ? (
          <Button
            variant="default"
            leftSection={<IconTrash size={14} />}
            onClick={() => void acts.remove(target)}
          >
            {t('act.remove', { count: grants.length })}
          </Button>
        ) : null}
        <Button variant="default" leftSection={<IconCopy size={14} />} onClick={() => void acts.copy()}>
          {t('act.copy')}
        </Button>
      </div>
    </>
  )
}
