import { useMemo } from 'react'
import { useMirror } from '../../client/mirror.ts'
import { useFind } from './find-state.ts'
import { findAnything } from './find.ts'
import type { World } from './find.ts'
import { useHaystack } from './haystack.ts'
import { askKinds } from './question.ts'
import { recentPicks } from './recent-picks.ts'
import type { Results } from './results.ts'
import { written } from './template.ts'

/** What the text finds now; before there is any, what was chosen lately and what can be done. */
export function useResults(world: World): Results {
  const text = useFind((find) => find.text)
  const turn = useHaystack((haystack) => haystack.turn)
  const accounts = useMirror((mirror) => mirror.versions.account)
  return useMemo(
    () => (text.trim() === '' ? offers(world) : findAnything(world, text)),
    // Turns and versions stand for the names inside the graph.
    // oxlint-disable-next-line react/exhaustive-deps
    [world, text, turn, accounts],
  )
}

function offers({ commands, templates }: World): Results {
  const recent = recentPicks()
  const questions = askKinds.map((ask) => ({
    kind: 'question' as const,
    question: { ask, fillings: {}, isComplete: false, text: written(templates[ask], {}) },
  }))
  const groups = [
    { name: 'recent' as const, results: recent, more: 0 },
    {
      name: 'command' as const,
      results: commands.map(({ command }) => ({ kind: 'command' as const, command })),
      more: 0,
    },
    // A question that begins with a name has no beginning to offer.
    { name: 'question' as const, results: questions.filter(({ question }) => question.text !== ''), more: 0 },
  ].filter(({ results }) => results.length > 0)
  return { groups, words: [], total: groups.reduce((sum, { results }) => sum + results.length, 0) }
}
