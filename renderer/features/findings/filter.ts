import { create } from 'zustand'
import type { InputOf } from '../../../shared/contract/contract.ts'
import type { FindingKind, Severity } from '../../../shared/policy/findings.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'

/** Which findings the screen shows. It stays from one visit to the next. */
export interface FindingFilter {
  readonly severity: Severity | null
  readonly kind: FindingKind | null
  readonly muted: boolean
  /** Only those on this account and below it, or about this person. */
  readonly account: string | null
  readonly member: string | null
}

const everything: FindingFilter = { severity: null, kind: null, muted: false, account: null, member: null }

interface Shown {
  readonly filter: FindingFilter
  /** The key of the finding whose details are open. */
  readonly selected: string | null
  readonly narrow: (change: Partial<FindingFilter>) => void
  readonly select: (finding: string | null) => void
}

export const useFindings = create<Shown>()((set) => ({
  filter: everything,
  selected: null,
  // Details of one list are not those of another.
  narrow: (change) => set(({ filter }) => ({ filter: { ...filter, ...change }, selected: null })),
  select: (selected) => set({ selected }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useFindings.setState({ filter: everything, selected: null })
})

/** The list of one account, or of one person, without what was chosen before. */
export function showFindingsOf(about: { readonly account: string } | { readonly member: string }): void {
  useFindings.setState({ filter: { ...everything, ...about }, selected: null })
  useView.getState().open('findings')
}

/** The question that the filter is, but for the page. */
export function wishOf(filter: FindingFilter): InputOf<'findings.list'> {
  const { severity, kind, muted, account, member } = filter
  return {
    muted,
    ...(severity === null ? {} : { severities: [severity] }),
    ...(kind === null ? {} : { kinds: [kind] }),
    ...(account === null ? {} : { account }),
    ...(member === null ? {} : { member }),
  }
}
