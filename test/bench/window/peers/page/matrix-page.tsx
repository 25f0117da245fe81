import { useRef, useState } from 'react'
import { RoleMatrix } from '../ag-grid.tsx'
import type { MatrixHand } from '../ag-grid.tsx'
import type { Matrix } from '../matrix.ts'

/** AG Grid with nothing around it but an input for its filter and a button for its order. */
export function MatrixPage({ matrix }: { readonly matrix: Matrix }) {
  const hand = useRef<MatrixHand>(null)
  const [term, setTerm] = useState('')
  const filter = (text: string) => {
    setTerm(text)
    hand.current?.filter(text)
  }
  return (
    <>
      <input
        aria-label="Filter accounts"
        value={term}
        onChange={(event) => filter(event.currentTarget.value)}
      />
      <button type="button" aria-label="Sort by name" onClick={() => hand.current?.sortByName()} />
      <RoleMatrix matrix={matrix} hand={hand} />
    </>
  )
}
