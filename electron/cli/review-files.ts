import type { ReadReview, ReviewConflict } from '../../shared/contract/reviews.ts'
import { languageSchema } from '../../shared/model/language.ts'
import { carryOut } from './do.ts'
import { downloaded } from './download.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { assertNotWorkspace, writeOut } from './output-file.ts'
import { orProblem, problem } from './problem.ts'
import { orRefusal } from './refusal.ts'
import { reviewNamed } from './review.ts'
import type { ReviewWish } from './review.ts'
import { idOf, inWorkspace } from './session.ts'
import { cliText } from './texts.ts'
import { readFile } from './workspace-file.ts'

export interface OutWish extends ReviewWish {
  readonly out: string
}

/** Writes a review as a file for a colleague. */
export async function writeReviewFile(
  name: string,
  { workspace, out }: OutWish,
  terminal: Terminal,
): Promise<number> {
  assertNotWorkspace(out, workspace)
  return inWorkspace({ workspace, rehearse: true }, async (session) => {
    const { id } = await reviewNamed(session, name)
    const { text } = orProblem(await session.call('reviews.file', { review: id }))
    await writeOut(out, [text], terminal)
    return 0
  })
}

export interface MergeWish extends ReviewWish {
  /** Which answer stands wherever two of one reviewer stand against each other. */
  readonly take?: 'ours' | 'theirs'
}

/**
 * Takes over what a file of a review says. Where one reviewer answered here and there, both answers are printed, and
 * without `--take` nothing is changed and the answer is 1.
 */
export async function mergeReviewFile(file: string, wish: MergeWish, terminal: Terminal): Promise<number> {
  const { workspace, as, dryRun = false, take, json = false } = wish
  const text = readFile(file).toString('utf8')
  return inWorkspace({ workspace, as, rehearse: dryRun }, async (session) => {
    const read = orProblem(await session.call('reviews.read', { file, text }))
    const isStuck = read.conflicts.length > 0 && take === undefined
    if (!json || isStuck) {
      const output = new LineWriter(terminal.stdout)
      const lines = json ? [JSON.stringify(read)] : readLines(read)
      for (const line of lines) await output.write(`${line}\n`)
      await output.flush()
    }
    if (isStuck) return 1
    const choices = read.conflicts.map(({ item, reviewer }) => ({ item, reviewer, take }))
    const input = { file, text, ...(choices.length > 0 ? { choices } : {}) }
    return carryOut('reviews.merge', input, { session, terminal, format: json ? 'json' : 'text', dryRun })
  })
}

function readLines({ summary, known, fresh, later, same, conflicts, items }: ReadReview): readonly string[] {
  const { name, origin } = summary
  const head = known
    ? cliText('review.read', { name, fresh, later, same })
    : cliText('review.read-new', { name, origin: origin ?? '', fresh })
  const named = new Map(items.map((item) => [item.id, item.facts]))
  const people = new Map(summary.progress.reviewers.map((each) => [each.member, each.name]))
  return [
    head,
    ...conflicts.map(({ item, reviewer, ...sides }) => {
      const { member, account } = named.get(item)!
      return cliText('review.conflict', {
        reviewer: people.get(reviewer) ?? reviewer,
        member: member.name,
        account: account.name,
        ours: said(sides.ours),
        theirs: said(sides.theirs),
      })
    }),
  ]
}

function said({ answer, role, comment, at }: ReviewConflict['ours']): string {
  const parts = [answer, role, comment === undefined ? undefined : `“${comment}”`, at.slice(0, 16)]
  return parts.filter((part) => part !== undefined).join(', ')
}

export interface RemindWish extends OutWish {
  readonly language?: string
}

/** Writes the mail to a reviewer of whom answers are missing, as a draft. Exit code 1 where nothing waits for them. */
export async function writeReminder(
  name: string,
  reviewer: string,
  { workspace, as, out, language = 'en' }: RemindWish,
  terminal: Terminal,
): Promise<number> {
  assertNotWorkspace(out, workspace)
  const known = languageSchema.safeParse(language)
  if (!known.success) {
    const words = languageSchema.options.join(', ')
    throw problem('report.unknown-word', { option: '--language', found: language, known: words })
  }
  return inWorkspace({ workspace, as, rehearse: true }, async (session) => {
    const { id, progress } = await reviewNamed(session, name)
    const lower = reviewer.toLowerCase()
    // Reviewers of a review that came as a file need not be members here.
    const asked = progress.reviewers.find(
      ({ member, email }) => member === reviewer || email.toLowerCase() === lower,
    )
    const member = asked?.member ?? idOf('', session.names.member(reviewer))
    const input = { review: id, reviewer: member, language: known.data }
    const { download } = orRefusal(await session.call('reviews.remind', input), session.rows)
    await writeOut(out, [await downloaded(session, download)], terminal)
    return 0
  })
}
