import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { parse } from 'csv-parse/sync'
import { describe, expect, it } from 'vitest'
import { check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { documents } from '../../shared/policy/documents.ts'
import { policies } from '../../shared/policy/policies.ts'
import { allowedMembers, readCaseFiles } from './case-file.ts'
import { readWorkspace } from './read-workspace.ts'

const books = Object.values(policies)
const rules = books.flatMap((policy) => policy.rules)

interface ActionRow {
  readonly system: string
  readonly target: string
  readonly action: string
  readonly params: string
}

function actionRows(): ActionRow[] {
  const text = readFileSync(join(import.meta.dirname, 'actions.csv'), 'utf8')
  return parse<ActionRow>(text, { columns: true, skip_empty_lines: true })
}

/** Every rule that decides some case; the cases themselves are tested beside this file. */
function decidingRules(): ReadonlySet<string> {
  const deciding = new Set<string>()
  for (const cases of readCaseFiles()) {
    const graph = createGraph(readWorkspace(cases.workspace))
    const questions = [
      ...cases.whoCan.flatMap((table) =>
        [...allowedMembers(table).keys()].flatMap((member) =>
          table.params.map((params) => ({ member, action: table.action, on: table.on, params })),
        ),
      ),
      ...cases.may.map(({ member, action, on, params }) => ({ member, action, on, params })),
    ]
    for (const { params, ...question } of questions) {
      const asked = Object.keys(params).length > 0 ? { ...question, params } : question
      const { rule } = check(graph, asked).proof
      if (rule !== null) deciding.add(rule)
    }
  }
  return deciding
}

describe('the policies', () => {
  it('define exactly the actions of actions.csv, with the same parameters', () => {
    const listed = actionRows().map((row) => `${row.system} ${row.target} ${row.action} (${row.params})`)
    const defined = books.flatMap((policy) =>
      policy.actions.map(
        ({ action, kind, params }) => `${policy.system} ${kind} ${action} (${params.join(' ')})`,
      ),
    )
    expect(defined.toSorted()).toEqual(listed.toSorted())
  })

  it('have at least one rule for every action on every kind it is done on', () => {
    const ruleless = books.flatMap((policy) =>
      policy.actions.filter(
        ({ action, kind }) =>
          !policy.rules.some((rule) => rule.action === action && rule.kinds.includes(kind)),
      ),
    )
    expect(ruleless).toEqual([])
  })

  it('have no rule for an action or a parameter that is not asked', () => {
    const idle = books.flatMap((policy) =>
      policy.rules.filter((rule) =>
        rule.kinds.some((kind) => {
          const asked = policy.actions.find((one) => one.action === rule.action && one.kind === kind)
          const conditions = rule.when ?? []
          return !asked || conditions.some((one) => 'param' in one && !asked.params.includes(one.param))
        }),
      ),
    )
    expect(idle).toEqual([])
  })

  it('ask only for roles that the system has and conditions that name a known word', () => {
    const odd = books.flatMap((policy) => {
      const known = new Set(policy.roles.map((role) => role.id))
      return policy.rules.filter(
        (rule) =>
          rule.needs.some((need) => need.roles.some((role) => !known.has(role))) ||
          (rule.when ?? []).some((one) => 'param' in one && one.in.some((level) => !known.has(level))),
      )
    })
    expect(odd.map((rule) => rule.id)).toEqual([])
  })

  it('give every rule an id of its own and a known source', () => {
    const ids = rules.map((rule) => rule.id)
    expect(ids.filter((id, index) => ids.indexOf(id) !== index)).toEqual([])
    expect(rules.filter((rule) => !(rule.source.document in documents))).toEqual([])
  })

  it('have an English reason for every rule, and none for a rule that is gone', () => {
    const file = join(import.meta.dirname, '../../resources/translations/en/rules.json')
    expect(existsSync(file)).toBe(true)
    const texts: Record<string, unknown> = JSON.parse(readFileSync(file, 'utf8'))
    expect(Object.keys(texts).toSorted()).toEqual(rules.map((rule) => rule.id).toSorted())
    expect(Object.entries(texts).filter(([, text]) => typeof text !== 'string' || text === '')).toEqual([])
  })

  it('have no rule that decides no conformance case', () => {
    const deciding = decidingRules()
    expect(rules.map((rule) => rule.id).filter((id) => !deciding.has(id))).toEqual([])
  })
})
