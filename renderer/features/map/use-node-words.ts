import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import type { Account } from '../../../shared/model/account.ts'
import { timeLookedAt } from '../../client/looked.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { accountLabel } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import type { Layout, PlacedNode } from './model/layout.ts'
import type { AccountNode, FoldNode, MapEdge, MapNode } from './model/scene.ts'

/** How the parts of the map are called. */
export interface NodeWords {
  /** Platform and kind of an account, for its mark. */
  readonly mark: (account: Account) => string
  /** What the handle of a card is for. */
  readonly handle: string
  /** The large line of a card. */
  readonly title: (node: MapNode) => string
  /** The small line of a card: external id and kind, or the state of the links of a fold. */
  readonly line: (node: MapNode) => string
  /** Accounts below, as a number; nothing where there are none. */
  readonly below: (node: AccountNode) => string
  /** What the card and its lines show by other means than words, for those who do not see them. */
  readonly more: (placed: PlacedNode, layout: Layout) => string
  /** What stands on a line; nothing on one that simply is active. */
  readonly edge: (edge: MapEdge) => string
}

/** Words for nodes and lines; another object when the accounts or the language have changed. */
export function useNodeWords(): NodeWords {
  const { t, i18n } = useTranslation('map')
  const words = useWords()
  const graph = useMirror((mirror) => mirror.graph)
  const accountOf = useMirror((mirror) => mirror.accountOf)
  const countBelow = useMirror((mirror) => mirror.countBelowRow)
  const links = useMirror((mirror) => mirror.versions.link)
  const accounts = useMirror((mirror) => mirror.versions.account)
  const language = i18n.language
  return useMemo(() => {
    const number = new Intl.NumberFormat(language)
    const nameOf = (node: MapNode): string =>
      node.kind === 'account' ? graph.accounts.name(node.row) : foldTitle(t, node, number)
    const line = (node: MapNode): string => {
      if (node.kind === 'fold') return node.status === 'active' ? '' : t(`fold.${node.status}`)
      const account = graph.accounts.account(node.row)
      if (!account) return ''
      const state = accountState(account.status)
      const parts = [
        account.externalId,
        words.kind(account.kind),
        state === 'running' ? '' : t(`state.${state}`),
      ]
      return parts.filter((part) => part !== undefined && part !== '').join(' · ')
    }
    const below = (node: AccountNode): string => {
      const count = countBelow(node.row)
      return count === 0 ? '' : number.format(count)
    }
    const edge = ({ status, staged, share, askedAt, raw }: MapEdge): string => {
      if (staged) return t(`edge.staged.${staged.change}`)
      if (status === 'pending' && askedAt !== undefined) {
        const days = Math.floor((timeLookedAt() - Date.parse(askedAt)) / 86_400_000)
        return days < 1 ? t('edge.pending.today') : t('edge.pending.since', { count: days })
      }
      if (raw !== undefined) return t('edge.unknown', { raw })
      if (status !== 'active') return t(`edge.${status === 'unknown' ? 'unknown.many' : status}`)
      return share === undefined ? '' : words.role('tiktok-business-center', share)
    }
    const more = ({ node }: PlacedNode, { nodes, edgesTo }: Layout): string => {
      if (node.kind === 'fold') {
        const above = node.parent === null ? undefined : accountOf(node.parent)?.name
        return t('fold.label', { above: above ?? t('fold.of.nobody') })
      }
      const linked = (edgesTo.get(node.id) ?? []).flatMap((each) => {
        const other = nodes.get(each.parent)
        if (!other) return []
        const facts = [
          edge(each) || t('edge.active'),
          each.owner === 'no' ? '' : t(`edge.owner.${each.owner}`),
        ]
        const said = facts.filter((fact) => fact !== '').join(', ')
        return t('node.above', { name: nameOf(other.node), facts: said })
      })
      const count = countBelow(node.row)
      return [
        node.place === 'focus' ? t('node.focus') : '',
        ...linked,
        node.moreAbove > 0 ? t('node.more-above', { count: node.moreAbove }) : '',
        count > 0 ? t('node.below', { count, number: number.format(count) }) : '',
      ]
        .filter((part) => part !== '')
        .join('. ')
    }
    const mark = ({ system, kind }: Account) => accountLabel(words, system, kind)
    return { mark, handle: t('node.handle'), title: nameOf, line, below, more, edge }
    // The versions stand for what the graph says of accounts and links.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, words, graph, accountOf, countBelow, links, accounts, language])
}

function foldTitle(t: TFunction<'map'>, { of, members }: FoldNode, number: Intl.NumberFormat): string {
  const count = members.length
  return t(`fold.${of}`, { count, number: number.format(count) })
}
