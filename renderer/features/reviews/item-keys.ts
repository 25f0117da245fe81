/** What a key does at an item. */
export type KeyAct =
  | 'walk'
  | 'select'
  | 'equal'
  | 'unselect'
  | 'comment'
  | 'change'
  | 'give'
  | 'keep'
  | 'remove'
  | 'unknown'

/** The letters of answers, by what they stand for. */
export const answerKeys = {
  keep: 'k',
  change: 'c',
  remove: 'r',
  unknown: 'd',
  give: 'g',
  comment: 'm',
} as const

const letters: Readonly<Record<string, KeyAct>> = Object.fromEntries(
  Object.entries(answerKeys).map(([act, letter]) => [letter, act as KeyAct]),
)

const walking: ReadonlySet<string> = new Set(['ArrowDown', 'ArrowUp', 'PageDown', 'PageUp', 'Home', 'End'])

interface Pressed {
  readonly key: string
  readonly code: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
}

/** null: the key means nothing here. Where a layout has no Latin letters, they go by their key, as everywhere (0049). */
export function keyAct({ key, code, ctrlKey, metaKey, altKey }: Pressed): KeyAct | null {
  if (altKey) return null
  const letter = /^[a-z]$/i.test(key) ? key.toLowerCase() : /^Key([A-Z])$/.exec(code)?.[1]?.toLowerCase()
  if (ctrlKey || metaKey) return letter === 'a' ? 'equal' : null
  if (walking.has(key)) return 'walk'
  if (key === ' ') return 'select'
  if (key === 'Escape') return 'unselect'
  return letter === undefined ? null : (letters[letter] ?? null)
}
