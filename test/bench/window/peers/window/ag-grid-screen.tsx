import '../frame.css'
import { useMemo } from 'react'
import { mirrorNow, useMirror } from '../../../../../renderer/client/mirror.ts'
import { RoleMatrix } from '../ag-grid.tsx'
import { matrixOf } from '../matrix.ts'
import { agencyWithRolesIn } from './agency-in.ts'

/** AG Grid in the place of Keyholder's own grid, with the workspace that this window was sent. */
export function GridScreen() {
  const graph = useMirror((mirror) => mirror.graph)
  const matrix = useMemo(() => matrixOf(agencyWithRolesIn({ ...mirrorNow(), graph })), [graph])
  return <RoleMatrix matrix={matrix} styleNonce={styleNonce()} />
}

/** The policy of the window takes the styles that it makes with this alone. */
function styleNonce(): string {
  return document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
}
