import type { AccountKind } from '../../../../shared/model/account.ts'
import type { LinkOwner, LinkStatus, ShareRole } from '../../../../shared/model/link.ts'
import type { StagedLink } from './staged-links.ts'

/** What the map is asked to show. */
export interface MapAsk {
  /** The account in the middle; null shows managers and Business Centers alone. */
  readonly focus: string | null
  /** Levels below the focus, or below the roots. */
  readonly depth: number
  /** By the id of a fold, how many pages of it are laid open. */
  readonly pages: ReadonlyMap<string, number>
  /** Accounts that were picked out of a fold one by one. */
  readonly picked: ReadonlySet<string>
  /** What the plan that is being made does to links. */
  readonly staged: readonly StagedLink[]
}

/** Where an account stands towards the one in the middle; `other` where nothing is in the middle. */
export type MapPlace = 'focus' | 'above' | 'below' | 'beside' | 'other'

export interface AccountNode {
  readonly kind: 'account'
  readonly id: string
  readonly account: string
  /** Its row in the account table. */
  readonly row: number
  readonly place: MapPlace
  /** Accounts below it that no other node shows or counts. */
  readonly hidden: number
  /** Links that the tree shows, to accounts above it that are not shown here. */
  readonly moreAbove: number
}

/** How the accounts of a fold are linked to the one above them: ended is refused, canceled or inactive. */
export type FoldStatus = 'active' | 'pending' | 'unknown' | 'ended'

/** Accounts that are counted instead of shown. */
export interface FoldNode {
  readonly kind: 'fold'
  readonly id: string
  /** The account that they hang from; null for accounts with nothing above them. */
  readonly parent: string | null
  /** `beside`: what else hangs from an account above the focus, of whatever kind. */
  readonly side: 'below' | 'beside'
  readonly of: AccountKind | 'any'
  readonly status: FoldStatus
  /** Rows of the accounts that are folded, in the order of the tree. */
  readonly members: readonly number[]
  /** These and the accounts below them that no other node shows or counts. */
  readonly hidden: number
  /** Pages that are laid open beside it. */
  readonly pages: number
}

export type MapNode = AccountNode | FoldNode

/** A line from a node down to another. */
export interface MapEdge {
  readonly id: string
  /** Ids of nodes. */
  readonly parent: string
  readonly child: string
  /** `staged`: there is no link yet, a step of the plan would make it. */
  readonly status: LinkStatus | 'staged'
  readonly owner: LinkOwner
  readonly share?: ShareRole | undefined
  readonly askedAt?: string | undefined
  /** What the platform called a status that is unknown here. */
  readonly raw?: string | undefined
  /** What a step of the plan does to this link. */
  readonly staged?: StagedLink | undefined
}

/** A part of the workspace as a graph. Every edge has both of its ends among the nodes. */
export interface MapScene {
  /** In the order in which siblings stand; accounts before folds. */
  readonly nodes: readonly MapNode[]
  /** The strongest first: by active links, owners before others. */
  readonly edges: readonly MapEdge[]
}

export function accountNodeId(account: string): string {
  return `account ${account}`
}
