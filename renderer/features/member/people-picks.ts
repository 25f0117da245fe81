import { create } from 'zustand'
import { useMirror } from '../../client/mirror.ts'

interface PeoplePicks {
  /** People picked in the list for one change of all of them. */
  readonly picked: ReadonlySet<string>
  readonly toggle: (member: string) => void
  readonly clear: () => void
}

const nobody: ReadonlySet<string> = new Set()

export const usePeoplePicks = create<PeoplePicks>()((set, get) => ({
  picked: nobody,
  toggle: (member) => {
    const picked = new Set(get().picked)
    if (!picked.delete(member)) picked.add(member)
    set({ picked })
  },
  clear: () => set({ picked: nobody }),
}))

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) usePeoplePicks.setState({ picked: nobody })
})
