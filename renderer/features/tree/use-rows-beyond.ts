import { useEffect, useState } from 'react'
import { afterPaint } from '../../client/after-paint.ts'
import type { VisibleTree } from './use-tree-rows.ts'

type Drawn = Pick<VisibleTree, 'rows' | 'query'>

/**
 * What rows beyond the edges are drawn from: what was painted last, until a frame shows what is in sight now, which is all
 * that a person waits for. null: they are not drawn until then, at the start and after a letter in the filter, since a row
 * that does not match is not to be found in the page. After a change of the workspace it is what there is now, since the
 * numbers in the old rows may mean other accounts and links.
 */
export function useRowsBeyond(tree: Drawn): Drawn | null {
  const { rows, query } = tree
  const [painted, setPainted] = useState<Drawn | null>(null)
  useEffect(() => {
    let isLatest = true
    afterPaint(() => {
      if (isLatest) setPainted({ rows, query })
    })
    return () => {
      isLatest = false
    }
  }, [rows, query])
  if (painted === null || painted.query !== query) return null
  const isSameWorkspace = painted.rows.graph === rows.graph && painted.rows.version === rows.version
  return isSameWorkspace ? painted : tree
}
