import { useVirtualizer } from '@tanstack/react-virtual'
import { IconKey } from '@tabler/icons-react'
import { useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '../../../shared/model/member.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { invitationsOf } from './invitations-of.ts'
import { keyRows } from './key-rows.ts'
import { KeysRow } from './keys-row.tsx'
import classes from './keys-tab.module.css'
import { pathTo, reachOf } from './reach.ts'

const headHeight = 36
const rowHeight = 40

interface KeysTabProps {
  readonly member: Member
  /** Shows what the member may do on an account. */
  readonly onShow: (account: string) => void
}

/** Where a person holds keys: by platform, each as a path down the tree. */
export function KeysTab({ member, onShow }: KeysTabProps) {
  const { t } = useTranslation('member')
  const words = useWords()
  const grants = useMirror((mirror) => mirror.grantsOfMember(member.id))
  const versions = useMirror((mirror) => mirror.versions)
  const graph = useMirror((mirror) => mirror.graph)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const parentsOf = useMirror((mirror) => mirror.parentsOf)
  const [now] = useState(() => new Date())
  const rows = useMemo(
    () => keyRows(grants, invitationsOf(graph, member, now), accountOf, (id) => pathTo(parentsOf, id)),
    // Names and links are read through functions that stay the same while their answers change.
    // oxlint-disable-next-line react/exhaustive-deps
    [grants, graph, member, now, accountOf, parentsOf, versions],
  )
  // oxlint-disable-next-line react/exhaustive-deps
  const reached = useMemo(() => reachOf(graph, grants).count, [graph, grants, versions])
  const scroll = useRef<HTMLDivElement>(null)
  // oxlint-disable-next-line react/incompatible-library
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroll.current,
    estimateSize: (row) => (rows[row]?.kind === 'system' ? headHeight : rowHeight),
    overscan: 8,
  })
  if (rows.length === 0) {
    return (
      <EmptyState icon={IconKey} title={t('keys.none', { name: member.name })} text={t('keys.none.text')} />
    )
  }
  return (
    <div ref={scroll} className={classes.scroll}>
      <p className={classes.summary}>
        {t('keys.direct', { count: grants.length })}
        {' · '}
        {t('keys.reaches', { count: reached })}
      </p>
      <ul className={classes.rows} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map((item) => {
          const row = rows[item.index]
          if (!row) return null
          const place = { transform: `translateY(${item.start}px)`, height: item.size }
          return (
            <li key={item.index} className={classes.place} style={place}>
              {row.kind === 'system' ? (
                <h2 className={classes.system}>{words.system(row.system)}</h2>
              ) : (
                <KeysRow member={member} keys={row.keys} onShow={onShow} />
              )}
            </li>
          )
        })}
      </ul>
    </div>
  )
}
