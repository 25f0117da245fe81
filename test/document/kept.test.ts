import { describe, expect, it } from 'vitest'
import { formatDocument } from '../../electron/features/document/format-document.ts'
import { parseDocument } from '../../electron/features/document/parse-document.ts'
import { toldReview } from '../../electron/reviews/told-review.ts'
import type { ReportDefinition } from '../../shared/model/report.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'
import { smallReview } from '../fixtures/small-review.ts'
import { download, startApp, startSample, upload } from '../helpers/test-app.ts'
import type { TestApp } from '../helpers/test-app.ts'

const rows: WorkspaceRows = { account: [], member: [], link: [], grant: [], invitation: [] }
const reviews = [toldReview(smallReview)]

async function open(started: TestApp, text: string): Promise<void> {
  const file = await upload(started, 'again.keyholder.json', text)
  await started.ask('workspace.open-files', { uploads: [file] })
}

async function exported(started: TestApp) {
  const text = await download(started, (await started.ask('workspace.export', {})).download)
  const parsed = parseDocument(text, 'exported')
  if (!parsed.ok) throw new Error(parsed.error.message)
  return { text, ...parsed.value }
}

describe('the workspace that is made from a document', () => {
  it('has the reports that were kept, which find the same accounts', async () => {
    const started = await startSample()
    const definition: ReportDefinition = { kind: 'access', filter: { below: ['nordic'] }, group: 'account' }
    await started.ask('reports.save', { name: 'Nordic', definition })
    const { text } = await exported(started)
    expect(JSON.parse(text)).toMatchObject({ version: 5, reports: [{ name: 'Nordic', definition }] })
    await open(started, text)
    const [report] = await started.ask('reports.list', {})
    expect(report).toMatchObject({ name: 'Nordic', definition })
    const preview = await started.ask('reports.preview', { definition: report!.definition, language: 'en' })
    expect(preview.rows).toBeGreaterThan(5)
  })

  it('has its reviews with every item and decision, by the same ids', async () => {
    const started = startApp()
    await open(started, formatDocument('N', rows, { reviews }))
    expect((await exported(started)).reviews).toEqual(reviews)
  })

  it('has them in its record, as its first change, which is taken back as a whole', async () => {
    const started = startApp()
    await open(started, formatDocument('N', rows, { reviews }))
    await started.ask('changes.undo', {})
    expect((await exported(started)).reviews).toBeUndefined()
    await started.ask('changes.redo', {})
    expect((await exported(started)).reviews).toEqual(reviews)
  })
})

it('an import into a workspace that has accounts leaves reports and reviews to whom they belong', async () => {
  const started = await startSample()
  const account = { id: 'new', system: 'google-ads', kind: 'client', name: 'New' } as const
  const text = formatDocument('N', { ...rows, account: [account] }, { reviews })
  const file = await upload(started, 'more.keyholder.json', text)
  await started.ask('import.files', { uploads: [file] })
  const after = await exported(started)
  expect(after.rows.account).toContainEqual(account)
  expect(after.reviews).toBeUndefined()
})
