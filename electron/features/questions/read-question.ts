import { done, failed } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { NotFound, ReadQuestion } from '../../../shared/contract/questions.ts'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import type { StoreReader } from '../../store/store.ts'
import { failureOfIssue } from '../document/issue.ts'
import { parseJson } from '../document/parse-document.ts'
import { mapIds, questionFileSchema, questionVersion } from './question-file.ts'

/**
 * Reads a question's file for this workspace: people are found by their addresses, accounts by their external ids, and
 * both else by id. A failure has the file and the place in it; what this workspace does not have is no failure, and named.
 */
export function readQuestion(store: StoreReader, text: string, file: string): Result<ReadQuestion> {
  const json = parseJson(text.startsWith('\uFEFF') ? text.slice(1) : text)
  if (!json.ok) return { ok: false, error: { ...json.error, details: { ...json.error.details, file } } }
  const version: unknown = (json.value as { readonly version?: unknown } | null)?.version
  if (typeof version === 'number' && version > questionVersion)
    return failed('future-version', 'document.future-version', {
      file,
      path: 'version',
      version,
      known: questionVersion,
    })
  const parsed = questionFileSchema.safeParse(json.value)
  if (!parsed.success) {
    const failure = failureOfIssue(parsed.error.issues[0]!, json.value, (path) => keysAt(json.value, path))
    return { ok: false, error: { ...failure, details: { ...failure.details, file } } }
  }
  const { name, question, about } = parsed.data
  const members = new Map(about.members.map((member) => [member.id, member]))
  const accounts = new Map(about.accounts.map((account) => [account.id, account]))
  const missing = new Map<string, NotFound>()
  const asked = mapIds(question, {
    member: (id) => {
      const told = members.get(id)
      const found = (told && store.memberByEmail(told.email)) ?? store.row('member', JSON.stringify([id]))
      if (!found)
        missing.set(`member ${id}`, { what: 'member', id, name: told ? `${told.name} (${told.email})` : id })
      return found?.id ?? id
    },
    account: (id) => {
      const told = accounts.get(id)
      const { system, externalId } = told ?? {}
      const byExternalId = system && externalId ? store.accountByExternalId(system, externalId) : null
      const found = byExternalId ?? store.row('account', JSON.stringify([id]))
      if (!found)
        missing.set(`account ${id}`, { what: 'account', id, name: called(told?.name, externalId, id) })
      return found?.id ?? id
    },
  })
  return done({ name, asked: missing.size === 0 ? asked : null, missing: [...missing.values()] })
}

/** The names that may stand in the file itself, and in a question of its kind. */
function keysAt(file: unknown, [part]: readonly PropertyKey[]): readonly string[] {
  if (part === undefined) return Object.keys(questionFileSchema.shape)
  if (part !== 'question') return []
  const { question } = file as { readonly question: { readonly kind?: unknown } }
  const option = askedSchema.options.find(({ shape }) => shape.kind.value === question.kind)
  return Object.keys(option?.shape ?? {})
}

function called(name: string | undefined, externalId: string | undefined, id: string): string {
  if (name === undefined) return id
  return externalId === undefined ? name : `${name} (${externalId})`
}
