import type { ReviewItem, ReviewSummary } from '../../shared/contract/reviews.ts'
import { reviewIntervals } from '../../shared/model/review.ts'
import { outcomeOf } from '../../shared/review/outcome.ts'
import type { CommandName } from '../../shared/contract/contract.ts'
import { carryOut } from './do.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { orProblem, problem } from './problem.ts'
import { orRefusal } from './refusal.ts'
import { previewLines, reviewLine, reviewLines } from './review-lines.ts'
import type { ShownItem } from './review-lines.ts'
import { idOf, inWorkspace } from './session.ts'
import type { Session } from './session.ts'

export interface ReviewWish {
  readonly workspace: string
  readonly json?: boolean
  readonly as?: string
  readonly dryRun?: boolean
}

/** Every review, of every state. */
export async function listReviews(wish: ReviewWish, terminal: Terminal): Promise<number> {
  return looking(wish, async ({ call }) => {
    const reviews = orProblem(await call('reviews.list', {}))
    await print(wish.json ? [JSON.stringify(reviews)] : reviews.map(reviewLine), terminal)
    return 0
  })
}

export interface ShowWish extends ReviewWish {
  readonly waiting?: string
  readonly disagreed?: boolean
}

/** A review with its rows in their order, each with what was answered and what that comes to. */
export async function showReview(name: string, wish: ShowWish, terminal: Terminal): Promise<number> {
  return looking(wish, async (session) => {
    const { id } = await reviewNamed(session, name)
    const { summary, content, items } = orProblem(await session.call('reviews.show', { review: id }))
    const { decisions, moved } = orProblem(await session.call('reviews.decisions', { review: id }))
    const made = Map.groupBy(decisions, ({ item }) => item)
    const gone = new Map(moved.map(({ item, now }) => [item, now]))
    const waiting = wish.waiting === undefined ? null : idOf('--waiting', session.names.member(wish.waiting))
    const shown: ShownItem[] = []
    for (const [index, item] of items.entries()) {
      const own = made.get(item.id) ?? []
      const outcome = outcomeOf(item, own)
      if (waiting !== null && !outcome.waiting.includes(waiting)) continue
      if (wish.disagreed && outcome.state !== 'disagreed') continue
      const isMoved = gone.has(item.id) ? { now: gone.get(item.id) ?? null } : {}
      shown.push({ place: index + 1, ...item, decisions: own, outcome, ...isMoved })
    }
    await print(
      wish.json
        ? [JSON.stringify({ summary, content, items: shown })]
        : reviewLines(summary, shown, session.rows),
      terminal,
    )
    return 0
  })
}

export interface StartWish extends ReviewWish {
  readonly due: string
  readonly reviewer: readonly string[]
  readonly by: string
  readonly every?: string
  readonly after?: string
  readonly note?: string
  readonly system?: readonly string[]
  readonly account?: readonly string[]
  readonly below?: readonly string[]
  readonly member?: readonly string[]
  readonly team?: readonly string[]
  readonly role?: readonly string[]
}

/** Begins a review; with `--dry-run` says what it would be about. */
export async function startReview(name: string, wish: StartWish, terminal: Terminal): Promise<number> {
  return changing(wish, async (session) => {
    const { due, by, note, after } = wish
    const about = {
      scope: scopeOf(session, wish),
      reviewers: wish.reviewer.map((reviewer) => reviewerOf(session, reviewer)),
      ...(after === undefined ? {} : { after: (await reviewNamed(session, after)).id }),
    }
    const input = { name, due, by, ...about, ...(note === undefined ? {} : { note }), ...intervalOf(wish) }
    if (!wish.dryRun) return run('reviews.start', input, wish, session, terminal)
    const preview = orRefusal(await session.call('reviews.preview', about), session.rows)
    orRefusal(await session.call('reviews.start', input), session.rows)
    await print(wish.json ? [JSON.stringify(preview)] : previewLines(preview, session.rows), terminal)
    return 0
  })
}

function scopeOf({ names }: Session, { system, account, below, member, team, role }: StartWish): object {
  return {
    ...listed('systems', system, String),
    ...listed('accounts', account, (each) => idOf('--account', names.account(each))),
    ...listed('below', below, (each) => idOf('--below', names.account(each))),
    ...listed('members', member, (each) => idOf('--member', names.member(each))),
    ...listed('teams', team, String),
    ...listed('roles', role, String),
  }
}

function listed(key: string, values: readonly string[] | undefined, id: (value: string) => string): object {
  return values === undefined ? {} : { [key]: values.map(id) }
}

/** `bo`, or `bo=nordic` for what is on that account and below. No address has an equals sign here. */
function reviewerOf({ names }: Session, text: string): object {
  const [member = '', account] = text.split('=')
  const part = account === undefined ? {} : { part: { below: [idOf('--reviewer', names.account(account))] } }
  return { member: idOf('--reviewer', names.member(member)), ...part }
}

function intervalOf({ every }: StartWish): object {
  if (every === undefined) return {}
  const months = reviewIntervals.find((each) => String(each) === every)
  if (months === undefined) throw problem('review.bad-number', { found: every })
  return { every: months }
}

interface ItemsWish extends ReviewWish {
  readonly item: readonly string[]
}

export interface AnswerWish extends ItemsWish {
  readonly role?: string
  readonly to?: string
  readonly comment?: string
  readonly reviewer?: string
}

/** One answer for the rows at these places, by a reviewer or by whoever runs the review. */
export async function answerItems(
  act: 'decide' | 'settle',
  name: string,
  { item, answer, role, to, comment, reviewer, ...wish }: AnswerWish & { readonly answer: string },
  terminal: Terminal,
): Promise<number> {
  return changing(wish, async (session) => {
    const { names } = session
    const input = {
      items: (await itemsAt(session, name, item)).map(({ id }) => id),
      answer,
      ...(role === undefined ? {} : { role }),
      ...(to === undefined ? {} : { to: idOf('--to', names.member(to)) }),
      ...(comment === undefined ? {} : { comment }),
      ...(reviewer === undefined ? {} : { reviewer: idOf('--reviewer', names.member(reviewer)) }),
    }
    return run(`reviews.${act}`, input, wish, session, terminal)
  })
}

export type AssignWish = ItemsWish

/** Asks one more reviewer about the rows at these places. */
export async function assignItems(
  name: string,
  member: string,
  { item, ...wish }: AssignWish,
  terminal: Terminal,
): Promise<number> {
  return changing(wish, async (session) => {
    const items = (await itemsAt(session, name, item)).map(({ id }) => id)
    const reviewer = idOf('', session.names.member(member))
    return run('reviews.assign', { items, reviewer }, wish, session, terminal)
  })
}

/** Finishes a review, gives it up, or opens it again. */
export async function closeReview(
  act: 'finish' | 'cancel' | 'reopen',
  name: string,
  wish: ReviewWish,
  terminal: Terminal,
): Promise<number> {
  return changing(wish, async (session) => {
    const { id } = await reviewNamed(session, name)
    return run(`reviews.${act}`, { review: id }, wish, session, terminal)
  })
}

/** A review by its id or name. Those that repeat each other have one name, and mostly one of them is open. */
export async function reviewNamed({ call }: Session, name: string): Promise<ReviewSummary> {
  const all = orProblem(await call('reviews.list', {}))
  const known = all.find(({ id }) => id === name)
  if (known) return known
  const called = all.filter((review) => review.name.toLowerCase() === name.toLowerCase())
  const open = called.filter(({ state }) => state === 'open')
  const found = open.length > 0 ? open : called
  if (found.length === 1) return found[0]!
  throw problem(found.length === 0 ? 'review.unknown' : 'review.ambiguous', { review: name })
}

async function itemsAt(
  session: Session,
  name: string,
  places: readonly string[],
): Promise<readonly ReviewItem[]> {
  const { id } = await reviewNamed(session, name)
  const { items } = orProblem(await session.call('reviews.show', { review: id }))
  return places.map((place) => {
    const found = items.find((_, index) => String(index + 1) === place)
    if (!found) throw problem('review.no-such-item', { place })
    return found
  })
}

/** Looking needs no more than a copy, so the workspace may be a document or be open elsewhere. */
function looking({ workspace }: ReviewWish, work: (session: Session) => Promise<number>): Promise<number> {
  return inWorkspace({ workspace, rehearse: true }, work)
}

function changing(
  { workspace, as, dryRun }: ReviewWish,
  work: (session: Session) => Promise<number>,
): Promise<number> {
  return inWorkspace({ workspace, as, rehearse: dryRun }, work)
}

function run(
  command: CommandName,
  input: object,
  { json = false, dryRun }: ReviewWish,
  session: Session,
  terminal: Terminal,
): Promise<number> {
  return carryOut(command, input, { session, terminal, format: json ? 'json' : 'text', dryRun })
}

async function print(lines: readonly string[], terminal: Terminal): Promise<void> {
  const output = new LineWriter(terminal.stdout)
  for (const line of lines) await output.write(`${line}\n`)
  await output.flush()
}
