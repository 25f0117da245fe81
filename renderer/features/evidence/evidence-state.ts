import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'

/** What a pack is about; both empty: the whole workspace. */
export interface EvidenceSubject {
  readonly accounts: readonly string[]
  readonly members: readonly string[]
}

interface Evidence {
  /** What the dialog shows; null while it is closed. */
  readonly shown: 'make' | 'check' | null
  readonly subject: EvidenceSubject
  readonly make: (subject: EvidenceSubject) => void
  readonly check: () => void
  readonly choose: (subject: Partial<EvidenceSubject>) => void
  readonly close: () => void
}

export const useEvidence = create<Evidence>()((set, get) => ({
  shown: null,
  subject: { accounts: [], members: [] },
  make: (subject) => set({ shown: 'make', subject }),
  check: () => set({ shown: 'check' }),
  choose: (chosen) => set({ subject: { ...get().subject, ...chosen } }),
  close: () => set({ shown: null }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id)
    useEvidence.setState({ shown: null, subject: { accounts: [], members: [] } })
})
