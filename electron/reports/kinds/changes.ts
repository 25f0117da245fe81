import { changeText } from '../../../shared/activity/change-sentence.ts'
import type { RecordedChange } from '../../../shared/contract/changes.ts'
import { done, failed } from '../../../shared/contract/failure.ts'
import { keeper } from '../../../shared/model/change.ts'
import { dayText, plain } from '../../../shared/sentence/speak.ts'
import type { Speaker } from '../../../shared/sentence/speak.ts'
import { alone, sectionOf } from '../columns.ts'
import type { Asked, KindOfReport } from './kind.ts'

/** Changes that are read of the record at a time. */
const changesAPage = 200

/** What was done, by whom and when, in the words of Activity: the newest first. */
export const changesReport: KindOfReport = (asked) => {
  const { world, definition, columns, wording } = asked
  const { changes } = world
  if (!changes) return failed('bad-input', 'report.no-record', {})
  const speaker: Speaker = {
    translate: wording.translate,
    names: { accountOf: world.accountOf, memberOf: world.memberOf },
    language: wording.language,
  }
  const actorOf = (actor: string) =>
    actor === keeper ? wording.translate('activity', 'keeper') : (world.memberOf(actor)?.name ?? actor)
  return done([
    sectionOf<RecordedChange>(
      {
        id: 'changes',
        title: wording.text('kind.changes'),
        columns: {
          at: { type: 'moment', of: ({ at }) => at },
          actor: { type: 'text', of: ({ actor }) => actorOf(actor) },
          change: { type: 'text', of: (change) => plain(speaker, changeText(change, world).sentence) },
          correction: {
            type: 'word',
            of: ({ kind, revertedBy }) =>
              kind !== 'do' ? wording.correction(kind) : revertedBy ? wording.correction('undone') : null,
          },
          entries: { type: 'number', of: ({ rowCount }) => rowCount },
          revision: { type: 'number', of: ({ revision }) => revision },
          command: { type: 'text', of: ({ command }) => command },
        },
        wanted: columns,
        group:
          definition.group === 'day'
            ? {
                key: ({ at }) => at.slice(0, 10),
                heading: ({ at }) => dayText(wording.language, at.slice(0, 10)),
              }
            : null,
        subjects: () => alone(changesBetween(asked, changes)),
      },
      wording,
    ),
  ])
}

function* changesBetween(
  { definition, chosen, world, making }: Asked,
  read: (before: number | null, limit: number) => readonly RecordedChange[],
): Iterable<RecordedChange> {
  const { from = '', to = '\uFFFF' } = definition.filter ?? {}
  making.done = 0
  for (let before: number | null = null; ;) {
    const page: readonly RecordedChange[] = read(before, changesAPage)
    for (const change of page) {
      if (before === null) making.of = Math.max(making.of, change.revision)
      making.done = Math.max(0, making.of - change.revision)
      const day = change.at.slice(0, 10)
      if (day < from) return
      const actor = world.memberOf(change.actor) ?? null
      if (day <= to && chosen.member(actor)) yield change
    }
    if (page.length < changesAPage) return
    before = page.at(-1)!.revision
  }
}
