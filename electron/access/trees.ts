import { systems } from '../../shared/model/system.ts'
import type { Edges } from './edges.ts'
import type { AccessGraph } from './graph.ts'

/**
 * Accounts that have others below them (few: managers, Business Centers), numbered so that everything
 * below one of them has the numbers from its own to its last: "is this above that" is two comparisons
 * instead of a climb. That needs trees. A system in which such an account has several parents, or in
 * which links run in a circle, is left out, and is climbed link by link.
 */
export interface Trees {
  /** `shape` of the graph at the numbering. */
  readonly shape: number
  /** By account: its number, or -1 for an account with nothing below it. */
  readonly number: Int32Array
  /** By number: the last number below it. */
  readonly last: Int32Array
  /** By number: the account. Parents come before their children. */
  readonly account: Int32Array
  /** By number: the number of the account above, or -1. */
  readonly above: Int32Array
  /** By account: where its parents start in `parents`; one more place than accounts. */
  readonly firstParent: Int32Array
  /** Number of the parent × 4 + owner code. */
  readonly parents: Int32Array
  /** By number: where its leaves start in `leaves`; one more place than numbers. */
  readonly firstLeaf: Int32Array
  /** Accounts with nothing below them × 4 + owner code; all below one number are neighbours. */
  readonly leaves: Int32Array
  /** By system code. */
  readonly isForest: readonly boolean[]
}

/** The trees as the links stand now: links change rarely, and are numbered anew at the next question. */
export function treesOf(graph: AccessGraph): Trees {
  const { trees, shape } = graph
  if (trees && trees.shape === shape) return trees
  graph.climbs = 0
  return (graph.trees = { shape, ...numberTrees(graph.edges, graph.system.data, graph.kind.length) })
}

/**
 * The trees where they are as the links stand now, else null: for one question about one account, climbing
 * costs microseconds, numbering 88,000 accounts anew 20 ms. After many questions they are numbered.
 */
export function treesAtHand(graph: AccessGraph): Trees | null {
  const { trees, shape } = graph
  if (trees && trees.shape === shape) return trees
  if (graph.climbs < climbsBeforeNumbering) {
    graph.climbs++
    return null
  }
  return treesOf(graph)
}

/** About as many questions as cost as much as numbering. */
const climbsBeforeNumbering = 2000

/** The number of an account, or -1. Accounts that came after the numbering have nothing below them. */
export function numberOf(trees: Trees, account: number): number {
  return account < trees.number.length ? trees.number[account]! : -1
}

/** Numbers the accounts; costs a look at each account and each link between numbered ones. */
function numberTrees(edges: Edges, system: Uint8Array, count: number): Omit<Trees, 'shape'> {
  const isForest = systems.map(() => true)
  const number = new Int32Array(count).fill(-1)
  const roots: number[] = []
  let inner = 0
  for (let account = 0; account < count; account++) {
    if (!hasChildren(edges, account)) continue
    inner++
    const parents = countParents(edges, account)
    if (parents === 0) roots.push(account)
    else if (parents > 1) isForest[system[account]!] = false
  }
  const last = new Int32Array(inner)
  const accounts = new Int32Array(inner)
  const above = new Int32Array(inner).fill(-1)
  let next = 0
  for (const root of roots) walk(root)
  // What no root leads to lies on a circle.
  if (next < inner) {
    for (let account = 0; account < count; account++) {
      if (number[account] === -1 && hasChildren(edges, account)) isForest[system[account]!] = false
    }
  }
  return {
    number,
    last,
    account: accounts,
    above,
    ...parentsOf(edges, number),
    ...leavesOf(edges, number, accounts),
    isForest,
  }

  function walk(root: number): void {
    const path: { readonly account: number; edge: number }[] = [enter(root, -1)]
    for (let top = path.at(-1); top; top = path.at(-1)) {
      const { edge } = top
      if (edge === -1) {
        last[number[top.account]!] = next - 1
        path.pop()
        continue
      }
      top.edge = edges.nextDown.data[edge]!
      const child = edges.child.data[edge]!
      if (edges.alive.data[edge] === 0 || number[child] !== -1 || !hasChildren(edges, child)) continue
      path.push(enter(child, number[top.account]!))
    }
  }

  function enter(account: number, parent: number) {
    number[account] = next
    accounts[next] = account
    above[next] = parent
    next++
    return { account, edge: edges.firstDown.data[account]! }
  }
}

function parentsOf(edges: Edges, number: Int32Array): Pick<Trees, 'firstParent' | 'parents'> {
  const firstParent = new Int32Array(number.length + 1)
  const parents = new Int32Array(edges.parent.length)
  let count = 0
  for (let account = 0; account < number.length; account++) {
    firstParent[account] = count
    for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      if (edges.alive.data[edge] === 0) continue
      parents[count++] = number[edges.parent.data[edge]!]! * 4 + edges.owner.data[edge]!
    }
  }
  firstParent[number.length] = count
  return { firstParent, parents }
}

function leavesOf(
  edges: Edges,
  number: Int32Array,
  accounts: Int32Array,
): Pick<Trees, 'firstLeaf' | 'leaves'> {
  const firstLeaf = new Int32Array(accounts.length + 1)
  const leaves = new Int32Array(edges.parent.length)
  let count = 0
  for (let place = 0; place < accounts.length; place++) {
    firstLeaf[place] = count
    for (let edge = edges.firstDown.data[accounts[place]!]!; edge !== -1; edge = edges.nextDown.data[edge]!) {
      const child = edges.child.data[edge]!
      if (edges.alive.data[edge] === 0 || number[child] !== -1) continue
      leaves[count++] = child * 4 + edges.owner.data[edge]!
    }
  }
  firstLeaf[accounts.length] = count
  return { firstLeaf, leaves }
}

function hasChildren(edges: Edges, account: number): boolean {
  let edge = edges.firstDown.data[account]!
  while (edge !== -1 && edges.alive.data[edge] === 0) edge = edges.nextDown.data[edge]!
  return edge !== -1
}

function countParents(edges: Edges, account: number): number {
  let count = 0
  for (let edge = edges.firstUp.data[account]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
    count += edges.alive.data[edge]!
  }
  return count
}
