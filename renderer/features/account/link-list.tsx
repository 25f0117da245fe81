import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { useNow } from '../activity/use-now.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import { LinkRow } from './link-row.tsx'

export interface LinkListProps {
  readonly above: readonly Link[]
  readonly below: readonly Link[]
}

const rowHeight = 36

type Line =
  | { readonly kind: 'head'; readonly side: 'above' | 'below'; readonly count: number }
  | { readonly kind: 'link'; readonly side: 'above' | 'below'; readonly link: Link }

/** Links above and below in one list. */
export function LinkList({ above, below }: LinkListProps) {
  const { t } = useTranslation('account')
  const now = useNow()
  const lines = useMemo(() => [...section('above', above), ...section('below', below)], [above, below])
  return (
    <HeadedRows
      label={t('links')}
      lines={lines}
      height={rowHeight}
      isRow={isLink}
      keyOf={keyOf}
      renderHead={(line) => (line.kind === 'head' ? t(`links.${line.side}`, { count: line.count }) : null)}
      renderRow={(line, place) =>
        line.kind === 'link' ? (
          <LinkRow key={keyOf(line)} link={line.link} side={line.side} now={now} {...place} />
        ) : null
      }
    />
  )
}

function section(side: 'above' | 'below', links: readonly Link[]): readonly Line[] {
  if (links.length === 0) return []
  return [
    { kind: 'head', side, count: links.length },
    ...links.map((link): Line => ({ kind: 'link', side, link })),
  ]
}

function isLink(line: Line): boolean {
  return line.kind === 'link'
}

function keyOf(line: Line): string {
  return line.kind === 'link' ? `${line.side} ${line.link.parent} ${line.link.child}` : line.side
}
