import { done } from '../../../shared/contract/failure.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import type { NotFound, ReadQuestion } from '../../../shared/contract/questions.ts'
import { askedSchema } from '../../../shared/model/saved-question.ts'
import type { StoreReader } from '../../store/store.ts'
import { readJsonFile, readVersioned } from '../document/read-versioned.ts'
import { mapIds, questionFileSchema, questionVersion } from './question-file.ts'

/**
 * Reads a question's file for this workspace: people are found by their addresses, accounts by their external ids, and
 * both else by id. A failure has the file and the place in it; what this workspace does not have is no failure, and named.
 */
export function readQuestion(store: StoreReader, text: string, file: string): Result<ReadQuestion> {
  const read = readJsonFile(text, file, (value) =>
    readVersioned(value, {
      schema: questionFileSchema,
      version: questionVersion,
      keys: (path) => keysAt(value, path),
    }),
  )
  if (!read.ok) return read
  const { name, question, about } = read.value
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
