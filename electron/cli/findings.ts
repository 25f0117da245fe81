import type { AccessFinding } from '../../shared/contract/findings.ts'
import { startFindingSettings } from '../../shared/model/finding-settings.ts'
import { isMuting } from '../../shared/model/mute.ts'
import { findingKinds, findingRules, severities } from '../../shared/policy/findings.ts'
import type { FindingKind, Severity } from '../../shared/policy/findings.ts'
import { createGraph } from '../access/graph.ts'
import { findAll } from '../findings/find.ts'
import { worldOf } from '../findings/world.ts'
import { lastKept } from '../reviews/last-kept.ts'
import { rowsOfReview } from '../reviews/told-review.ts'
import { findingSentences } from './finding-sentences.ts'
import { LineWriter } from './output.ts'
import type { Terminal } from './output.ts'
import { problem } from './problem.ts'
import { cliText } from './texts.ts'
import { readWorkspace } from './workspace-file.ts'

export interface FindingsWish {
  readonly workspace: string
  readonly kind?: readonly string[]
  readonly severity?: readonly string[]
  readonly json?: boolean
  /** Those that are muted, instead of those that are not. */
  readonly muted?: boolean
}

/**
 * What is wrong with access as it stands, the gravest first. 0 where nothing is found, 1 where something is, so that a
 * script can ask; muted ones are no news and answer 0.
 */
export async function listFindings(
  { workspace, kind, severity, json = false, muted = false }: FindingsWish,
  terminal: Terminal,
  clock?: number,
): Promise<number> {
  const kinds = wordsOf<FindingKind>('kind', kind, findingKinds)
  const levels = wordsOf<Severity>('severity', severity, severities)
  const { rows, findings: kept, reviews = [], now: then } = await readWorkspace(workspace)
  const now = clock ?? then
  const looked = {
    graph: createGraph(rows),
    members: rows.member,
    grants: rows.grant,
    invitations: rows.invitation,
    pendingLinks: rows.link.filter(({ status }) => status === 'pending'),
    lastKept: lastKept(reviews.map(rowsOfReview)),
  }
  const mutes = new Map(
    (kept?.mutes ?? []).flatMap((mute) => (isMuting(mute, now) ? [[mute.finding, mute] as const] : [])),
  )
  const found = findAll(worldOf(looked, kept?.settings ?? startFindingSettings, now)).filter(
    (finding) =>
      mutes.has(finding.key) === muted &&
      kinds.includes(finding.kind) &&
      levels.includes(findingRules[finding.kind].severity),
  )
  const output = new LineWriter(terminal.stdout)
  const sentence = findingSentences(rows)
  if (json) {
    for (const finding of found) await output.write(`${JSON.stringify(facts(finding))}\n`)
  } else await output.write(`${textLines(found, sentence).join('\n')}\n`)
  await output.flush()
  return found.length === 0 || muted ? 0 : 1

  function facts(finding: AccessFinding) {
    const { reason, until = null } = mutes.get(finding.key) ?? {}
    const said = { ...finding, severity: findingRules[finding.kind].severity, sentence: sentence(finding) }
    return reason === undefined ? said : { ...said, muted: { reason, until } }
  }

  function textLines(list: readonly AccessFinding[], say: (finding: AccessFinding) => string) {
    if (list.length === 0) return [cliText('findings.none')]
    return severities.flatMap((level) => {
      const ofLevel = list.filter((finding) => findingRules[finding.kind].severity === level)
      if (ofLevel.length === 0) return []
      const head = cliText(`findings.${level}`, { number: ofLevel.length })
      return [head].concat(ofLevel.map((finding) => `  ${say(finding)}${reasonOf(finding)}`))
    })
  }

  function reasonOf({ key }: AccessFinding): string {
    const mute = mutes.get(key)
    if (!mute) return ''
    const { reason, until } = mute
    return ` ${until === undefined ? cliText('findings.muted', { reason }) : cliText('findings.muted-until', { reason, until })}`
  }
}

/** Exactly what is asked for; all where nothing is. */
function wordsOf<Word extends string>(
  option: 'kind' | 'severity',
  asked: readonly string[] | undefined,
  known: readonly Word[],
): readonly Word[] {
  if (!asked) return known
  return asked.map((word) => {
    const found = known.find((each) => each === word)
    if (found === undefined)
      throw problem(`findings.unknown-${option}`, { found: word, known: known.join(', ') })
    return found
  })
}
