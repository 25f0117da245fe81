import { readdirSync, readFileSync } from 'node:fs'
import { createInstance } from 'i18next'
import { check } from '../../../electron/access/check.ts'
import { createGraph } from '../../../electron/access/graph.ts'
import type { Facts } from '../../../renderer/features/explain/facts.ts'
import { proofText } from '../../../renderer/features/explain/sentences.ts'
import type { ProofText } from '../../../renderer/features/explain/sentences.ts'
import { plain } from '../../../renderer/features/explain/speak.ts'
import type { Speaker } from '../../../renderer/features/explain/speak.ts'
import type { Account } from '../../../shared/model/account.ts'
import type { Grant } from '../../../shared/model/grant.ts'
import type { Link } from '../../../shared/model/link.ts'
import type { Member } from '../../../shared/model/member.ts'
import type { Question } from '../../../shared/model/verdict.ts'
import { numbersInTexts, textOptions } from '../../../shared/sentence/text-options.ts'

const folder = new URL('../../../resources/translations/en/', import.meta.url)

/** Every translation file, as the window loads them. */
export const texts = Object.fromEntries(
  readdirSync(folder).map((file) => [
    file.replace('.json', ''),
    JSON.parse(readFileSync(new URL(file, folder), 'utf8')) as Record<string, string>,
  ]),
)

const i18n = createInstance()
await i18n.use(numbersInTexts).init({
  lng: 'en',
  resources: { en: texts },
  ...textOptions,
})

export interface World {
  readonly accounts: readonly Account[]
  readonly links: readonly Link[]
  readonly members: readonly Member[]
  readonly grants: readonly Grant[]
}

/** The engine, the facts and the names of a small world, so that sentences are tested on real verdicts. */
export function explainer(world: World) {
  const graph = createGraph({
    account: world.accounts,
    link: world.links,
    member: world.members,
    grant: world.grants,
    invitation: [],
  })
  const facts: Facts = {
    accountOf: (id) => world.accounts.find((account) => account.id === id),
    parentsOf: (id) => world.links.filter((link) => link.child === id),
  }
  const speaker: Speaker = {
    language: 'en',
    translate: (file, key, values = {}) =>
      i18n.t(typeof key === 'string' ? key : [...key], { ns: file, ...values }),
    names: { accountOf: facts.accountOf, memberOf: (id) => world.members.find((each) => each.id === id) },
  }
  const ask = (question: Question): ProofText => proofText(facts, question, check(graph, question))!
  const told = (proof: ProofText): string => proof.given.map((each) => plain(speaker, each)).join(' ')
  const instead = (proof: ProofText): string => proof.instead.map((each) => plain(speaker, each)).join(' ')
  const rule = (proof: ProofText): string => (proof.rule ? plain(speaker, proof.rule) : '')
  const unknown = (proof: ProofText): string =>
    proof.gaps.map((gap) => plain(speaker, gap.sentence)).join(' ')
  return { ask, told, instead, rule, unknown, speaker, facts, graph }
}
