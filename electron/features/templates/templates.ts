import { done, failed } from '../../../shared/contract/failure.ts'
import type { CommandHandlers, QueryHandlers, WorkspaceView } from '../../feature.ts'
import { copyAccess } from './copy-access.ts'
import { templateOf, textOfParts } from './template-parts.ts'
import { templateSteps } from './template-steps.ts'

/** As many as one bulk change takes. */
const mostSteps = 10_000

export const templateQueries: QueryHandlers<'templates.list' | 'templates.steps' | 'templates.copy'> = {
  'templates.list': ({ store }) => done(store.templates().map(templateOf)),

  'templates.steps': (view, { template, member, account }) => {
    const row = rowOf(view, template)
    if (!row) return notThere(template)
    if (!view.store.row('member', JSON.stringify([member]))) return unknownMember(member, 'member')
    if (!view.store.row('account', JSON.stringify([account])))
      return failed('not-found', 'question.unknown-account', { subject: account, path: 'account' })
    const steps = templateSteps(view.graph, templateOf(row).parts, { member, account })
    return steps.length <= mostSteps
      ? done(steps)
      : failed('bad-input', 'template.too-many-steps', {
          path: 'account',
          count: steps.length,
          most: mostSteps,
        })
  },

  'templates.copy': (view, { from, to }) => {
    if (!view.store.row('member', JSON.stringify([from]))) return unknownMember(from, 'from')
    if (!view.store.row('member', JSON.stringify([to]))) return unknownMember(to, 'to')
    return from === to
      ? failed('bad-input', 'template.same-person', { path: 'to' })
      : done(copyAccess(view, from, to))
  },
}

/** Templates are the agency's own and on no platform, so nobody's permission is asked. */
export const templateCommands: CommandHandlers<'templates.save' | 'templates.remove'> = {
  'templates.save': (view, { template, name, parts }) => {
    const before = template === undefined ? null : rowOf(view, template)
    if (template !== undefined && !before) return notThere(template)
    const taken = view.store.templates().find((other) => other.id !== template && sameName(other.name, name))
    if (taken) return failed('conflict', 'template.name-taken', { path: 'name', name: taken.name })
    const text = textOfParts(parts)
    if (!text.ok) return text
    const after = { id: before?.id ?? view.ids(), name, parts: text.value }
    const isSame = before?.name === name && before.parts === text.value
    const rows = isSame ? [] : [{ table: 'template', before, after } as const]
    return done({ rows, exercises: [], answer: { template: after.id } })
  },

  'templates.remove': (view, { template }) => {
    const before = rowOf(view, template)
    if (!before) return notThere(template)
    return done({ rows: [{ table: 'template', before, after: null }], exercises: [], answer: {} })
  },
}

function rowOf({ store }: WorkspaceView, template: string) {
  return store.row('template', JSON.stringify([template]))
}

function sameName(one: string, other: string): boolean {
  return one.toLowerCase() === other.toLowerCase()
}

function notThere(template: string) {
  return failed('not-found', 'template.not-there', { template, path: 'template' })
}

function unknownMember(subject: string, path: string) {
  return failed('not-found', 'question.unknown-member', { subject, path })
}
