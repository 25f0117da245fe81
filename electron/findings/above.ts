import type { AccessGraph } from '../access/graph.ts'

/**
 * The account and everything above it along active links, each once, nearest first. Managers have few accounts above
 * them, so a walk costs next to nothing; links that run in a circle end it, too.
 */
export function atAndAbove({ edges }: AccessGraph, account: number): readonly number[] {
  const met = [account]
  for (let at = 0; at < met.length; at++) {
    for (let edge = edges.firstUp.data[met[at]!]!; edge !== -1; edge = edges.nextUp.data[edge]!) {
      const parent = edges.parent.data[edge]!
      if (edges.alive.data[edge] !== 0 && !met.includes(parent)) met.push(parent)
    }
  }
  return met
}
