import { describe, expect, it } from 'vitest'
import { allows, check } from '../../electron/access/check.ts'
import { createGraph } from '../../electron/access/graph.ts'
import { whereCan, whoCan } from '../../electron/access/search.ts'
import { whereCanRows } from '../../electron/access/where-can.ts'
import type { DecidedRows } from '../../electron/access/decided-rows.ts'
import { whoCanRows } from '../../electron/access/who-can.ts'
import type { Params, Question, UnknownFact, Verdict } from '../../shared/model/verdict.ts'
import { allowedMembers, readCaseFiles } from './case-file.ts'
import type { MayCase } from './case-file.ts'
import { readWorkspace } from './read-workspace.ts'

/*
 * Every cell of the platforms' role documents, as data. The expected answers were written from the
 * documents and DESIGN's decisions, not from the policies, which are thereby written twice.
 */

function spoken(action: string, params: Params): string {
  const said = Object.entries(params).map(([name, value]) => `${name} ${value}`)
  return said.length > 0 ? `${action} (${said.join(', ')})` : action
}

const given = (params: Params): Pick<Question, 'params'> => (Object.keys(params).length > 0 ? { params } : {})

const sorted = (list: Iterable<string>): string[] => [...list].toSorted()

const inOrder = (facts: readonly UnknownFact[]): string[] => sorted(facts.map((fact) => JSON.stringify(fact)))

/** What a case says of its verdict, and nothing of what it does not say. */
function expected({ allowed, rule, route, because, dependsOn, elsewhere }: MayCase): object {
  const facts = dependsOn && inOrder(dependsOn)
  const said = { allowed, rule, route, because, dependsOn: facts, elsewhere }
  return Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined))
}

/** The same of a verdict; of the places where the act is done instead only those that a case asks for. */
function heard({ allowed, proof }: Verdict, elsewhere: readonly string[] = []): object {
  const places = proof.nearest?.elsewhere ?? []
  return {
    allowed,
    rule: proof.rule,
    route: proof.routes[0]?.accounts,
    because: proof.because,
    dependsOn: inOrder(proof.dependsOn),
    elsewhere: elsewhere.filter((place) => places.includes(place)),
  }
}

/** Who or what a list names, each with the rule that decides. */
function rulesIn({ total, id, rule }: DecidedRows): readonly (readonly [string, string])[] {
  return Array.from({ length: total }, (_, row) => [id(row), rule(row)] as const)
}

for (const { title, ...cases } of readCaseFiles()) {
  describe(`the documents on ${title}`, () => {
    const rows = readWorkspace(cases.workspace)
    const graph = createGraph(rows)

    for (const table of cases.whoCan) {
      const ruleOf = allowedMembers(table)
      const names = ruleOf.size > 0 ? `${sorted(ruleOf.keys()).join(', ')} and nobody else` : 'nobody'

      for (const params of table.params) {
        it(`${spoken(table.action, params)} on ${table.on} is for ${names}`, () => {
          const asked = { action: table.action, on: table.on, ...given(params) }
          expect(whoCan(graph, asked.action, asked.on, asked.params)).toEqual(sorted(ruleOf.keys()))
          const listed = rulesIn(whoCanRows(graph, asked.action, asked.on, asked.params))
          expect(listed).toEqual(sorted(ruleOf.keys()).map((member) => [member, ruleOf.get(member)]))
          for (const { id: member } of rows.member) {
            const question = { member, ...asked }
            const { allowed, proof } = check(graph, question)
            expect({ member, allowed, rule: proof.rule }).toEqual({
              member,
              allowed: ruleOf.has(member),
              rule: ruleOf.get(member) ?? null,
            })
            expect(allows(graph, question)).toBe(allowed)
          }
        })
      }
    }

    for (const one of cases.may) {
      const verb = one.allowed ? 'may' : 'may not'
      const end = one.because ? `: ${one.because}` : ''
      it(`${one.member} ${verb} ${spoken(one.action, one.params)} on ${one.on}${end}`, () => {
        const question = { member: one.member, action: one.action, on: one.on, ...given(one.params) }
        const verdict = check(graph, question)
        expect(heard(verdict, one.elsewhere)).toMatchObject(expected(one))
        expect(verdict.proof.because === 'rule').toBe(one.allowed)
        expect(allows(graph, question)).toBe(one.allowed)
      })
    }

    for (const one of cases.whereCan) {
      const names = one.accounts.length > 0 ? `on ${one.accounts.join(', ')} and nowhere else` : 'nowhere'
      it(`${one.member} may ${spoken(one.action, one.params)} ${names}`, () => {
        const asked = { member: one.member, action: one.action, ...given(one.params) }
        expect(whereCan(graph, asked.member, asked.action, asked.params)).toEqual(sorted(one.accounts))
        const listed = rulesIn(whereCanRows(graph, asked.member, asked.action, asked.params))
        expect(listed).toEqual(
          sorted(one.accounts).map((on) => [on, check(graph, { ...asked, on }).proof.rule]),
        )
        const allowed = rows.account.filter(({ id: on }) => check(graph, { ...asked, on }).allowed)
        expect(sorted(allowed.map(({ id }) => id))).toEqual(sorted(one.accounts))
      })
    }
  })
}
