import { readFingerprint } from '../../shared/evidence/fingerprint.ts'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import { holds } from '../../shared/evidence/verify.ts'
import type { Check } from '../../shared/evidence/verify.ts'
import { checkPack } from '../evidence/check-pack.ts'
import { evidenceTexts } from '../evidence/evidence-texts.ts'
import { nodeChecking } from '../evidence/node-checking.ts'
import { readVerifyPage } from '../evidence/verify-page.ts'
import { resources } from './environment.ts'
import { oneLine } from './one-line.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { writeInTurns } from './output-file.ts'
import { orProblem, problem } from './problem.ts'
import { cliText } from './texts.ts'
import { readFile } from './workspace-file.ts'

export interface VerifyWish {
  readonly key?: string
  readonly json?: boolean
  /** Where the page goes that checks packs in a browser. */
  readonly page?: string
}

const signs = { proved: '✓', refuted: '✗', open: '–' } as const

/** Says what a pack proves, a line for each check. 0 where nothing is refuted, 1 where something is. */
export async function verify(
  path: string,
  { key, json = false }: VerifyWish,
  terminal: Terminal,
): Promise<number> {
  const expected = key === undefined ? null : readFingerprint(key)
  if (key !== undefined && expected === null) throw problem('verify.no-key', { found: key })
  const opened = await checkPack(readFile(path), expected, nodeChecking(resources))
  if (!opened) throw problem('verify.not-a-pack', { file: path })
  const { checks, manifest, fingerprint } = opened
  const isHeld = holds(checks)
  const output = new LineWriter(terminal.stdout)
  if (json) {
    const told = checks.map((check) => ({ ...check, sentence: sentenceOf(check) }))
    await output.write(`${JSON.stringify({ holds: isHeld, fingerprint, checks: told, manifest })}\n`)
  } else {
    const lines = checks.map((check) => `${signs[check.outcome]} ${sentenceOf(check)}`)
    await output.write(`${[...(manifest ? [aboutOf(manifest)] : []), ...lines].map(oneLine).join('\n')}\n`)
  }
  await output.flush()
  return isHeld ? 0 : 1
}

/** Writes the page that checks packs, and tells its digest, by which others can see that it is this one. */
export async function writePage(out: string, terminal: Terminal): Promise<number> {
  const { bytes, digest } = orProblem(readVerifyPage(resources))
  await writeInTurns(out, [bytes], terminal, new AbortController().signal)
  const told = new LineWriter(out === '-' ? terminal.stderr : terminal.stdout)
  await told.write(`${oneLine(cliText('verify.page-made', { file: out, digest }))}\n`)
  await told.flush()
  return 0
}

const text = evidenceTexts(resources, 'en')

function sentenceOf({ name, outcome, details }: Check): string {
  const { fault } = details
  const told = fault === undefined ? details : { ...details, fault: text(`fault.${fault}`) }
  return text(`check.${name}.${outcome}`, told)
}

function aboutOf({ workspace, subject, moment }: Manifest): string {
  const names = [...subject.accounts, ...subject.members].map(({ id, name }) => name || id)
  return cliText('verify.about', {
    workspace: workspace.name,
    subject: names.length > 0 ? names.join(', ') : text('readme.whole'),
    at: moment.at,
  })
}
