import type { Language } from '../../shared/model/language.ts'
import { documents } from '../../shared/policy/documents.ts'
import { policies } from '../../shared/policy/policies.ts'
import { readTexts } from '../translations.ts'

/** `rules.json`: every rule that decided, where it comes from, and its reason in the pack's language. */
export function toldRules(
  decided: ReadonlySet<string>,
  { resources, language }: { readonly resources: string; readonly language: Language },
): string {
  const reasons = readTexts(resources, language, 'rules')
  const titles = readTexts(resources, language, 'documents')
  const told = Object.values(policies)
    .flatMap(({ system, rules }) => rules.map((rule) => ({ system, rule })))
    .filter(({ rule: { id } }) => decided.has(id))
    .map(({ system, rule: { id, action, kinds, needs, when = [], source } }) => ({
      id,
      system,
      action,
      kinds,
      reason: reasons[id],
      source: { ...source, title: titles[source.document], address: documents[source.document].address },
      needs,
      when,
    }))
  return `${JSON.stringify(told, null, 1)}\n`
}
