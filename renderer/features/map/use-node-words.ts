import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { TFunction } from 'i18next'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { accountLabel } from '../../ui/account-mark.tsx'
import { accountState } from '../../ui/account-state.ts'
import type { Layout, PlacedNode } from './model/layout.ts'
import type { AccountNode, FoldNode, MapEdge, MapNode } from './model/scene.ts'

/** How the parts of the map are called. */
export interface NodeWords {
  /** The large line of a card. */
  readonly title: (node: MapNode) => string
  /** The small line of a card: kind and external id, or the state of the links of a fold. */
  readonly line: (node: MapNode) => string
  /** Accounts below, as a number; nothing where there are none. */
  readonly below: (node: AccountNode) => string
  /** Everything that the card shows by lines and marks, for those who do not see them. */
  readonly label: (placed: PlacedNode, layout: Layout) => string
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
        words.kind(account.kind),
        account.externalId,
        state === 'running' ? '' : t(`state.${state}`),
      ]
      return parts.filter((part) => part !== undefined && part !== '').join(' · ')
    }
    const below = (node: AccountNode): string => {
      const count = countBelow(node.row)
      return count === 0 ? '' : number.format(count)
    }
    const edge = ({ status, staged, share, askedAt }: MapEdge): string => {
      if (staged) return t(`edge.staged.${staged.change}`)
      if (status === 'pending' && askedAt !== undefined)
        return t('edge.pending.since', { age: age(language, askedAt) })
      if (status !== 'active') return t(`edge.${status}`)
      return share === undefined ? '' : words.role('tiktok-business-center', share)
    }
    const label = ({ node }: PlacedNode, { nodes, edges }: Layout): string => {
      if (node.kind === 'fold') {
        const above =
          node.parent === null ? t('fold.of.nobody') : (accountOf(node.parent)?.name ?? node.parent)
        return t('fold.label', { title: nameOf(node), above, state: line(node) })
      }
      const account = graph.accounts.account(node.row)
      const linked = edges.flatMap(({ edge: each }) => {
        const other = each.child === node.id ? nodes.get(each.parent) : undefined
        if (!other) return []
        const facts = [
          edge(each) || t('edge.active'),
          each.owner === 'no' ? '' : t(`edge.owner.${each.owner}`),
        ]
        return t('node.above', {
          name: nameOf(other.node),
          facts: facts.filter((fact) => fact !== '').join(', '),
        })
      })
      const count = countBelow(node.row)
      return [
        nameOf(node),
        account ? accountLabel(words, account.system, account.kind) : '',
        account?.externalId ?? '',
        node.place === 'focus' ? t('node.focus') : '',
        ...linked,
        node.moreAbove > 0 ? t('node.more-above', { count: node.moreAbove }) : '',
        count > 0 ? t('node.below', { count, number: number.format(count) }) : '',
      ]
        .filter((part) => part !== '')
        .join('. ')
    }
    return { title: nameOf, line, below, label, edge }
    // The versions stand for what the graph says of accounts and links.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [t, words, graph, accountOf, countBelow, links, accounts, language])
}

function foldTitle(t: TFunction<'map'>, { of, members }: FoldNode, number: Intl.NumberFormat): string {
  const count = members.length
  return t(`fold.${of}`, { count, number: number.format(count) })
}

/** "12 days": how long ago, without saying that it is over. */
function age(language: string, moment: string): string {
  const days = Math.max(0, Math.floor((Date.now() - Date.parse(moment)) / 86_400_000))
  return new Intl.NumberFormat(language, { style: 'unit', unit: 'day', unitDisplay: 'long' }).format(days)
}
