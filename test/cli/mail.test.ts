import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test, vi } from 'vitest'
import { freshFolder, run, sample } from './run.ts'
import { sampleIn } from './workspace.ts'

// Each command opens a workspace of its own; on a busy machine that takes a while.
vi.setConfig({ testTimeout: 30_000 })

const folder = freshFolder()

test('mail writes the draft to an invited person, named by the address', async () => {
  const workspace = await sampleIn(folder, 'mail')
  const out = join(folder, 'saga.eml')
  const draft = ['mail', 'bo@northlight.example', '--workspace', workspace, '--out']
  expect(await run([...draft, out])).toEqual({ code: 0, stdout: '', stderr: '' })
  expect(readFileSync(out, 'utf8')).toMatch(/^X-Unsent: 1\r\n[^]*To: bo@northlight\.example\r\n/)
  expect((await run([...draft, '-'])).stdout).toContain('Subject: ')
})

function mail(who: string) {
  return run(['mail', who, '--workspace', sample, '--out', '-'])
}

test('mail says why there is nothing to write, and whom it does not know', async () => {
  expect(await mail('info@bjorkbageriet.example')).toMatchObject({
    code: 1,
    stderr: expect.stringContaining('does not wait for an answer (declined)'),
  })
  expect(await mail('nobody@northlight.example')).toMatchObject({
    code: 2,
    stderr: expect.stringMatching(/^INVITATION: There is no invitation “nobody@northlight\.example”/),
  })
})

test('an address that is invited several times is asked for by id', async () => {
  const workspace = await sampleIn(folder, 'several')
  const input = JSON.stringify({ account: 'lumi', role: 'standard', emails: ['bo@northlight.example'] })
  await run(['do', 'invitations.send', '--workspace', workspace, '--input', input])
  const revoke = ['do', 'invitations.revoke', '--workspace', workspace, '--input']
  const { code, stderr } = await run([...revoke, '{"invitations":["bo@northlight.example"]}'])
  expect(code).toBe(2)
  const id = /(\S+) \(standard, lumi\)/.exec(stderr)![1]!
  expect(stderr).toMatch(/Name one by its id: .*\S+ \(standard, nordlys-fjellhotell\)/)
  expect(await run([...revoke, JSON.stringify({ invitations: [id] })])).toMatchObject({ code: 0 })
  expect(await run([...revoke, '{"invitations":["bo@northlight.example"]}'])).toMatchObject({ code: 0 })
})
