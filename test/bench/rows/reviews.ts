import { median, timesInTurn } from '../measure/times.ts'
import { inTurns, ratioOf } from '../measure/turns.ts'
import { openBareTable } from '../world/bare-table.ts'
import { openFile } from '../world/opened-app.ts'
import type { OpenedApp } from '../world/opened-app.ts'
import { inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { figureOf, rowsOf } from './row.ts'
import type { Row } from './row.ts'

const answers = { rounds: 7, questions: 300 }

/**
 * A review of every role: begun, beside one durable transaction that writes a text for each item; answered, item by
 * item, beside a durable transaction for each answer.
 */
export async function reviewRows({ rows, size }: World, rounds: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const opened = openFile(dir, makeWorkspaceFile(dir, rows))
    const bare = openBareTable(dir)
    const [one, other] = rows.member.map(({ id }) => id)
    const begin = () =>
      opened.ask('reviews.start', {
        name: 'Everything',
        scope: {},
        by: 'account',
        due: '2030-12-31',
        reviewers: [{ member: one! }, { member: other! }],
      })
    const { items } = await opened.ask('reviews.show', { review: (await begin()).review })
    const texts = items.map((item) => JSON.stringify(item))
    const [writing = [], beginning = []] = await timesInTurn(rounds, () => bare.write(texts), begin)
    const what = `review of ${items.length.toLocaleString('en')} roles`
    const figure = figureOf(what, size)
    const answering = answerRows(opened, items, bare.write)
    opened.app.close()
    bare.close()
    return [
      { ...figure('a bare row for each item', median(writing)), rounds: writing },
      {
        ...figure('Keyholder, begun', median(beginning)),
        ratio: ratioOf(beginning, writing),
        against: 'a bare row for each item',
        rounds: beginning,
      },
      ...rowsOf(`${what}, answers`, size, 'µs', answering),
    ]
  })
}

/** Each answer is about another item, by the first of its reviewers. */
function answerRows(
  { app }: OpenedApp,
  items: readonly { readonly id: string; readonly reviewers: readonly string[] }[],
  write: (texts: readonly string[]) => void,
) {
  let published = 0
  app.subscribe(() => published++)
  const timings = inTurns(
    [
      {
        name: 'bare durable transaction',
        run: (from, to) => {
          for (let place = from; place < to; place++) write([`an answer of some length: ${place}`])
          return to
        },
      },
      {
        name: 'Keyholder, answer to patch',
        // A command is carried out and published before its call returns; the promise only answers.
        run: (from, to) => {
          for (let place = from; place < to; place++) {
            const { id, reviewers } = items[place]!
            void app.call('reviews.decide', { items: [id], answer: 'keep', reviewer: reviewers[0]! })
          }
          return published
        },
      },
    ],
    answers,
  )
  if (published !== (answers.rounds + 1) * answers.questions)
    throw new Error(`${published} answers were published`)
  return timings
}
