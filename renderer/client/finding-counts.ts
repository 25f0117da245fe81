import { create } from 'zustand'
import type { CountColumns, FindingCounts } from '../../shared/contract/findings.ts'
import { severities } from '../../shared/policy/findings.ts'
import type { Severity } from '../../shared/policy/findings.ts'
import { call } from './client.ts'
import { useLooked } from './looked.ts'
import { useMirror } from './mirror.ts'
import { onceIdle } from './once-idle.ts'

/** What a row of the tree says of findings. */
export interface FindingMark {
  readonly count: number
  readonly worst: Severity
}

/** How many findings there are, by what they are about; another object whenever they are counted anew. */
export interface FindingMarks {
  readonly total: number
  /** On the account itself. */
  readonly own: (account: string) => FindingMark | null
  /** On it and on what is below it. */
  readonly all: (account: string) => FindingMark | null
  /** On what a Business Center holds of one kind, and below that: `<kind> <id of the center>`. */
  readonly group: (group: string) => FindingMark | null
  /** About a person. */
  readonly person: (member: string) => FindingMark | null
}

const nothing = () => null
const none: FindingMarks = {
  total: 0,
  own: nothing,
  all: nothing,
  group: nothing,
  person: nothing,
}

const useMarks = create<{ readonly marks: FindingMarks }>()(() => ({ marks: none }))

/** The counts that arrived last. They come after everything else, and are no reason to wait. */
export function useFindingMarks(): FindingMarks {
  return useMarks(({ marks }) => marks)
}

/** A person mostly goes on after a change: what counts is how things are when they rest. */
const rest = 400
let timer: number | undefined

function countSoon(): void {
  window.clearTimeout(timer)
  timer = window.setTimeout(() => onceIdle(() => void count()), rest)
}

async function count(): Promise<void> {
  const { workspace, status } = useMirror.getState()
  if (workspace === null || status !== 'ready') return
  const answer = await call('findings.counts', {})
  if (answer.ok && useMirror.getState().workspace?.id === workspace.id)
    useMarks.setState({ marks: marksOf(answer.value) })
}

useMirror.subscribe((now, before) => {
  if (now.workspace?.id !== before.workspace?.id) useMarks.setState({ marks: none })
  const moved = now.revision !== before.revision || now.status !== before.status
  if (now.status === 'ready' && now.workspace !== null && moved) countSoon()
})

// What only the clock decides differs from moment to moment, too.
useLooked.subscribe(countSoon)

function marksOf({ own, all, groups, people, total }: FindingCounts): FindingMarks {
  return { total, own: lookUp(own), all: lookUp(all), group: lookUp(groups), person: lookUp(people) }
}

function lookUp({ of, count: counts, worst }: CountColumns): (subject: string) => FindingMark | null {
  const places = new Map(of.map((subject, place) => [subject, place]))
  return (subject) => {
    const place = places.get(subject)
    const severity = place === undefined ? undefined : severities[worst[place]!]
    return severity === undefined ? null : { count: counts[place!]!, worst: severity }
  }
}
