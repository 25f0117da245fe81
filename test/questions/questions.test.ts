import { describe, expect, it } from 'vitest'
import type { Asked } from '../../shared/model/saved-question.ts'
import { download, startSample, upload } from '../helpers/test-app.ts'

const who: Asked = { kind: 'who-can', action: 'user.invite', on: 'fjord-sport', params: { level: 'admin' } }
const everything: Asked = { kind: 'has', member: 'anna' }
const admins = { name: 'Admins of Fjord', asked: who }

describe('a question', () => {
  it('is kept, given another name or content and removed, and each can be undone', async () => {
    const { ask } = await startSample()
    const { question } = await ask('questions.save', admins)
    expect(await ask('questions.list', {})).toEqual([{ id: question, ...admins }])
    await ask('questions.rename', { question, name: 'Who invites admins' })
    await ask('questions.save', { question, name: 'All of Anna', asked: everything })
    expect(await ask('questions.list', {})).toEqual([
      { id: question, name: 'All of Anna', asked: everything },
    ])
    await ask('questions.remove', { question })
    expect(await ask('questions.list', {})).toEqual([])
    await ask('changes.undo', {})
    await ask('changes.undo', {})
    expect(await ask('questions.list', {})).toEqual([
      { id: question, name: 'Who invites admins', asked: who },
    ])
    await ask('changes.undo', {})
    expect(await ask('questions.list', {})).toEqual([{ id: question, ...admins }])
  })

  it('that is saved as it stands changes nothing', async () => {
    const { ask } = await startSample()
    const { question } = await ask('questions.save', admins)
    expect(await ask('questions.save', { question, ...admins })).toMatchObject({ question, change: null })
  })

  it('is the agency’s own, so a named member keeps it as well', async () => {
    const { ask } = await startSample()
    await ask('actor.choose', { actor: 'bo' })
    await ask('questions.save', admins)
    const [latest] = await ask('changes.list', { limit: 1 })
    expect(latest).toMatchObject({ actor: 'bo', command: 'questions.save' })
  })

  it('has a name of its own, whatever its case', async () => {
    const { ask, fail } = await startSample()
    const { question } = await ask('questions.save', admins)
    const { question: other } = await ask('questions.save', { name: 'All of Anna', asked: everything })
    const taken = { code: 'conflict', message: 'question.name-taken', details: { path: 'name' } }
    expect(await fail('questions.save', { ...admins, name: 'admins of FJORD' })).toMatchObject(taken)
    expect(await fail('questions.rename', { question: other, name: 'ADMINS of Fjord' })).toMatchObject(taken)
    await ask('questions.rename', { question, name: 'ADMINS of Fjord' })
  })

  it('that is not there can be neither changed nor removed', async () => {
    const { fail } = await startSample()
    const missing = { code: 'not-found', message: 'question.not-there', details: { question: 'x' } }
    expect(await fail('questions.save', { question: 'x', ...admins })).toMatchObject(missing)
    expect(await fail('questions.rename', { question: 'x', name: 'Y' })).toMatchObject(missing)
    expect(await fail('questions.remove', { question: 'x' })).toMatchObject(missing)
  })

  it('goes along in a document of version 4, and into the workspace that is made from it', async () => {
    const started = await startSample()
    const { ask } = started
    await ask('questions.save', admins)
    const { plan } = await ask('plans.create', {
      name: 'Spring',
      steps: [
        { command: 'grants.give', input: { grants: [{ member: 'bo', account: 'nordic', role: 'admin' }] } },
      ],
    })
    const change: Asked = { kind: 'compare-change', member: 'bo', with: { plan } }
    await ask('questions.save', { name: 'Bo in spring', asked: change })
    const text = await download(started, (await ask('workspace.export', {})).download)
    expect(JSON.parse(text)).toMatchObject({ version: 4 })
    await ask('workspace.open-files', { uploads: [await upload(started, 'again.keyholder.json', text)] })
    const list = await ask('questions.list', {})
    expect(list).toMatchObject([
      admins,
      { name: 'Bo in spring', asked: { kind: 'compare-change', member: 'bo' } },
    ])
    // Plans stay behind, so the steps went along.
    expect(list[1]!.asked).toMatchObject({ with: { steps: [{ command: 'grants.give' }] } })
  })
})
