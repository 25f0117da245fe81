import { dropTargetForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { IconTrash } from '@tabler/icons-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useWords } from '../../client/words.ts'
import { readRoleDrag } from '../palette/role-drag.ts'
import classes from './bottom-bar.module.css'
import { useDrag } from './drag-state.ts'
import { mirrorNow } from './mirror-now.ts'
import type { GridActs } from './use-grid-acts.ts'

/** Where a granted chip is dropped to take the role away; on the keyboard that is Delete. */
export function RemoveZone({ acts }: { readonly acts: GridActs }) {
  const { t } = useTranslation('grid')
  const words = useWords()
  const zone = useRef<HTMLDivElement>(null)
  const drag = useDrag((state) => state.drag)
  const over = useDrag((state) => state.over === 'remove')

  useEffect(() => {
    if (!zone.current) return undefined
    return dropTargetForElements({
      element: zone.current,
      getDropEffect: () => 'move',
      canDrop: ({ source }) => readRoleDrag(source.data)?.from?.here === true,
      onDragEnter: () => useDrag.setState({ over: 'remove', plan: null }),
      onDragLeave: () => useDrag.setState({ over: null, plan: null }),
      onDrop: ({ source }) => {
        const from = readRoleDrag(source.data)?.from
        const role = readRoleDrag(source.data)?.role
        const grant = mirrorNow()
          .grantsOnAccount(from?.account ?? '')
          .find((one) => one.member === from?.member && one.role === role)
        if (grant) void acts.removeOne(grant)
      },
    })
  }, [acts])

  const { accountOf, memberOf } = mirrorNow()
  const names = {
    role: drag ? words.role(drag.system, drag.role) : '',
    account: accountOf(drag?.from?.account ?? '')?.name ?? '',
    member: memberOf(drag?.from?.member ?? '')?.name ?? '',
  }
  return (
    <div ref={zone} className={classes.remove} data-over={over || undefined}>
      <IconTrash size={16} stroke={1.6} aria-hidden />
      {t('remove-zone', names)}
    </div>
  )
}
