import { describe, expect, it } from 'vitest'
import type { ReportDefinition } from '../../shared/model/report.ts'
import type { DecisionRow } from '../../shared/model/review.ts'
import { startSample } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'
import { send, startBoth, startElsewhere, startReview } from './colleagues.ts'

async function decisionsIn({ ask }: TestApp, review: string): Promise<readonly DecisionRow[]> {
  return (await ask('reviews.decisions', { review })).decisions
}

/** The latest change, as Activity says it. */
async function lastChange({ ask }: TestApp): Promise<string | undefined> {
  const definition: ReportDefinition = { kind: 'changes', columns: ['change'] }
  const { sections } = await ask('reports.preview', { definition, language: 'en' })
  return sections[0]!.rows[0]!.cells[0]
}

describe('a review in a file', () => {
  it('is read and answered where nobody knows its accounts, by a reviewer who is found by address', async () => {
    const home = await startSample()
    const colleague = await startElsewhere()
    const { review, items } = await startReview(home)
    const { name: file, text } = await home.ask('reviews.file', { review })
    expect(file).toBe('Fourth quarter.keyholder-review.json')
    expect(await colleague.ask('reviews.read', { file, text })).toMatchObject({
      summary: { name: 'Fourth quarter', origin: 'Northlight', progress: { decided: 0 } },
      known: false,
      conflicts: [],
    })
    expect(await colleague.ask('reviews.list', {})).toEqual([])

    await colleague.ask('reviews.merge', { file, text })
    const shown = await colleague.ask('reviews.show', { review })
    expect(shown.items).toEqual((await home.ask('reviews.show', { review })).items)
    await colleague.ask('actor.choose', { actor: 'p-1' })
    await colleague.ask('reviews.decide', { items: [items[0]], answer: 'remove', comment: 'Left us' })
    await send(review, colleague, home)
    expect(await decisionsIn(home, review)).toMatchObject([
      { item: items[0], reviewer: 'bo', answer: 'remove', comment: 'Left us', by: 'bo' },
    ])
    expect((await home.ask('reviews.list', {}))[0]).toMatchObject({ state: 'open', origin: null })
  })

  it('says before it is merged what would come of it, and merging it twice changes nothing', async () => {
    const { home, colleague, review, items } = await startBoth()
    await colleague.ask('reviews.decide', { items: [items[0]], answer: 'keep', reviewer: 'bo' })
    await home.ask('reviews.decide', { items: [items[1]], answer: 'keep', reviewer: 'anna' })
    const { name: file, text } = await colleague.ask('reviews.file', { review })
    const read = () => home.ask('reviews.read', { file, text })
    expect(await read()).toMatchObject({ known: true, fresh: 1, later: 0, same: 0, conflicts: [] })
    const { change } = await home.ask('reviews.merge', { file, text })
    expect(change).not.toBeNull()
    expect(await read()).toMatchObject({ fresh: 0, later: 0, same: 1 })
    expect(await home.ask('reviews.merge', { file, text })).toMatchObject({ change: null })
    expect(await decisionsIn(home, review)).toHaveLength(2)
    await home.ask('changes.undo', {})
    expect(await decisionsIn(home, review)).toMatchObject([{ reviewer: 'anna' }])
  })

  it('shows both of two answers that nobody gave one after the other, and takes the one that is chosen', async () => {
    const { home, colleague, review, items } = await startBoth()
    const about = { items: [items[0]], reviewer: 'bo' }
    await colleague.ask('reviews.decide', { ...about, answer: 'keep' })
    await home.ask('reviews.decide', { ...about, answer: 'remove' })
    const { name: file, text } = await colleague.ask('reviews.file', { review })
    expect(await home.ask('reviews.read', { file, text })).toMatchObject({
      conflicts: [{ item: items[0], reviewer: 'bo', ours: { answer: 'remove' }, theirs: { answer: 'keep' } }],
      items: [{ id: items[0] }],
    })
    expect(await home.fail('reviews.merge', { file, text })).toMatchObject({
      code: 'conflict',
      message: 'review-file.choose',
      details: { item: items[0], reviewer: 'bo', name: 'Bo Lind', path: 'choices' },
    })
    expect(await decisionsIn(home, review)).toMatchObject([{ answer: 'remove' }])
    const choices = [{ item: items[0], reviewer: 'bo', take: 'theirs' as const }]
    await home.ask('reviews.merge', { file, text, choices })
    expect(await decisionsIn(home, review)).toMatchObject([{ answer: 'keep' }])
    await send(review, home, colleague)
    expect(await decisionsIn(colleague, review)).toEqual(await decisionsIn(home, review))
  })

  it('brings along what the review’s home says, and whom it asked later', async () => {
    const { home, colleague, review, items } = await startBoth()
    await home.ask('reviews.assign', { items: [items[0]], reviewer: 'clara' })
    await home.ask('reviews.decide', { items: [items[1]], answer: 'delegate', to: 'david', reviewer: 'bo' })
    const { content } = await home.ask('reviews.show', { review })
    const base = { name: 'Fourth quarter', due: content.due, every: null, note: null }
    await home.ask('reviews.update', { review, base, name: 'The last quarter' })
    await send(review, home, colleague)
    const there = await colleague.ask('reviews.show', { review })
    expect(there.summary.name).toBe('The last quarter')
    expect(there.content.people).toEqual([
      { member: 'clara', name: 'Clara Holm', email: 'clara@northlight.example' },
      { member: 'david', name: 'David Ekström', email: 'david@northlight.example' },
    ])
    await home.ask('reviews.cancel', { review })
    await send(review, home, colleague)
    expect(await colleague.ask('reviews.list', {})).toMatchObject([{ state: 'canceled' }])
    await home.ask('reviews.reopen', { review })
    await send(review, home, colleague)
    expect(await colleague.ask('reviews.list', {})).toMatchObject([{ state: 'open', closedAt: null }])
  })

  it('comes too late where the review is finished: its plan was made of the answers that were there', async () => {
    const { home, colleague, review, items } = await startBoth()
    await colleague.ask('reviews.decide', { items: [items[0]], answer: 'keep', reviewer: 'bo' })
    await home.ask('reviews.finish', { review })
    const { name: file, text } = await colleague.ask('reviews.file', { review })
    expect(await home.fail('reviews.merge', { file, text })).toMatchObject({ message: 'review.finished' })
    await send(review, home, colleague)
    expect(await colleague.ask('reviews.list', {})).toMatchObject([{ state: 'finished', plan: null }])
    expect(await decisionsIn(colleague, review)).toHaveLength(1)
  })

  it('is told in Activity: the review that came, the answers, and what its home says', async () => {
    const { home, colleague, review, items } = await startBoth()
    expect(await lastChange(colleague)).toMatch(
      /^Took the review Fourth quarter of \d+ roles over from Northlight$/,
    )
    await colleague.ask('reviews.decide', { items: [items[0]], answer: 'keep', reviewer: 'bo' })
    await send(review, colleague, home)
    expect(await lastChange(home)).toBe('Took 1 answer over out of a review’s file')
    await home.ask('reviews.cancel', { review })
    await send(review, home, colleague)
    expect(await lastChange(colleague)).toBe('Took over what is new of the review Fourth quarter')
  })

  it('is refused by its place where it is none, or is not of the same review', async () => {
    const { home, review } = await startBoth()
    const { text } = await home.ask('reviews.file', { review })
    const file = JSON.parse(text) as { review: { items: { role: string }[] } }
    const refusal = (changed: object) =>
      home.fail('reviews.read', { file: 'r.json', text: JSON.stringify(changed) })
    expect(await refusal({ ...file, version: 2 })).toMatchObject({
      code: 'future-version',
      details: { file: 'r.json', path: 'version' },
    })
    expect(await refusal({ ...file, colour: 'red' })).toMatchObject({
      message: 'document.unknown-key',
      details: { file: 'r.json', path: 'colour', known: 'format, version, home, asOf, review' },
    })
    const [first, ...others] = file.review.items
    const items = [{ ...first, role: 'owner' }, ...others]
    expect(await refusal({ ...file, review: { ...file.review, items } })).toMatchObject({
      message: 'review-file.differs',
      details: { file: 'r.json', path: 'review.items[0].role' },
    })
    expect(await home.fail('reviews.read', { file: 'r.json', text: text.slice(0, -9) })).toMatchObject({
      message: 'document.cut-off',
      details: { file: 'r.json' },
    })
  })
})
