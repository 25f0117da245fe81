import { create } from 'zustand'
import type { System } from '../../../shared/model/system.ts'
import { mirrorNow } from './mirror-now.ts'

/** The platform whose roles the palette shows. */
export const usePaletteSystem = create<{ readonly chosen: System | null }>()(() => ({ chosen: null }))

/**
 * Lets the palette follow the accounts in view: it stays with its platform for as long as one of them
 * is on it, and otherwise turns to the first that is.
 */
export function followInView(accounts: readonly (string | null)[]): void {
  const { accountOf } = mirrorNow()
  const systems = accounts.flatMap((account) => (account && accountOf(account)?.system) ?? [])
  const [first] = systems
  const { chosen } = usePaletteSystem.getState()
  if (first && (chosen === null || !systems.includes(chosen))) usePaletteSystem.setState({ chosen: first })
}
