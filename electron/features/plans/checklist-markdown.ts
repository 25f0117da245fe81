import type { ChecklistItem } from './checklist.ts'
import type { Say } from './checklist-words.ts'

export interface ChecklistHead {
  readonly name: string
  readonly note: string | null
  readonly workspace: string
  /** `2026-11-21` */
  readonly day: string
}

/**
 * The checklist as Markdown with boxes to tick. Platform and account stand above their items and again where
 * the work comes back to them: a later item may need an earlier one that is done elsewhere.
 */
export function* markdownOfChecklist(
  { name, note, workspace, day }: ChecklistHead,
  items: readonly ChecklistItem[],
  say: Say,
): Iterable<string> {
  yield `# ${plain(name)}\n\n${plain(say('plan', 'checklist.from', { workspace, day }))}\n`
  if (note !== null) yield `\n${plain(note)}\n`
  let platform: string | null = null
  let account: string | null = null
  for (const item of items) {
    const system = item.on ? say('systems', item.on.system) : say('plan', 'checklist.here')
    if (system !== platform) {
      yield `\n## ${plain(system)}\n`
      platform = system
      account = null
    }
    if (item.on && item.on.id !== account) {
      yield `\n### ${plain(item.on.name)}${item.on.externalId === undefined ? '' : ` · ${plain(item.on.externalId)}`}\n\n`
    } else if (!item.on && account === null) {
      yield '\n'
    }
    account = item.on?.id ?? ''
    yield* linesOf(item, say)
  }
}

function* linesOf(item: ChecklistItem, say: Say): Iterable<string> {
  yield `- [${item.done ? 'x' : ' '}] ${item.place}. ${plain(item.text)}\n`
  const more = [
    item.act && say('plan', 'checklist.act', { act: item.act }),
    item.who && say('plan', 'checklist.who', { who: item.who }),
    ...item.notes,
    item.problem && say('plan', 'checklist.problem', { problem: item.problem }),
    item.state === 'applied' && say('plan', 'checklist.applied'),
    item.done && say('plan', 'checklist.done', { ...item.done }),
  ]
  for (const line of more) if (line) yield `  - ${plain(line)}\n`
}

/** Names come from strangers: they stay on their line, and nothing in them is read as Markdown. */
function plain(text: string): string {
  return text
    .replaceAll(/\s+/g, ' ')
    .trim()
    .replaceAll(/[\\`*_[\]<>#|~]/g, String.raw`\$&`)
}
