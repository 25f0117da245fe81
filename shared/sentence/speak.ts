import type { Account } from '../model/account.ts'
import type { Member } from '../model/member.ts'
import type { Join, Part, Sentence } from './sentence.ts'

/** A sentence cut at its gaps: text, a word that stands out, or a name that may have a page of its own. */
export interface Piece {
  readonly kind: 'text' | 'word' | 'member' | 'account'
  readonly text: string
  /** Of a member or an account. */
  readonly id?: string
}

/** Looks a text up: file, key (or several, of which the first that exists counts), what fills its gaps. */
export type Translate = (
  file: string,
  key: string | readonly string[],
  values?: Readonly<Record<string, string | number>>,
) => string

export interface Names {
  readonly accountOf: (id: string) => Pick<Account, 'name'> | undefined
  readonly memberOf: (id: string) => Pick<Member, 'name'> | undefined
}

export interface Speaker {
  readonly translate: Translate
  readonly names: Names
  readonly language: string
}

// Characters of Unicode's private use area: they occur in no name and no translation.
const open = '\uE000'
const close = '\uE001'

/** The pieces of a sentence, in the order of the language. */
export function piecesOf(speaker: Speaker, sentence: Sentence): readonly Piece[] {
  const marked = Object.fromEntries(
    Object.keys(sentence.parts).map((gap) => [gap, `${open}${gap}${close}`] as const),
  )
  const count = sentence.count === undefined ? {} : { count: sentence.count }
  const text = speaker.translate(sentence.file, sentence.key, { ...marked, ...count })
  return text.split(/(\uE000[^\uE001]*\uE001)/).flatMap((piece): readonly Piece[] => {
    if (!piece.startsWith(open)) return piece === '' ? [] : [{ kind: 'text', text: piece }]
    const part = sentence.parts[piece.slice(1, -1)]
    return part ? piecesOfPart(speaker, part) : []
  })
}

/** The sentence as plain text, for labels and for tests. */
export function plain(speaker: Speaker, sentence: Sentence): string {
  return piecesOf(speaker, sentence)
    .map((piece) => piece.text)
    .join('')
}

function piecesOfPart(speaker: Speaker, part: Part): readonly Piece[] {
  const { translate, names } = speaker
  switch (part.kind) {
    case 'members':
      return joined(speaker, part.join, part.ids, (id) => [
        { kind: 'member', id, text: memberName(names, id) },
      ])
    case 'accounts':
      return joined(speaker, part.join, part.ids, (id) => [
        { kind: 'account', id, text: accountName(names, id) },
      ])
    case 'roles':
      return joined(speaker, part.join, part.roles, (role) => [
        { kind: 'word', text: roleName(translate, part.system, role) },
      ])
    case 'list':
      return joined(speaker, part.join, part.parts, (each) => piecesOfPart(speaker, each))
    case 'account-kind':
      return textPiece(translate('kinds', part.accountKind))
    case 'system':
      return textPiece(translate('systems', part.system))
    case 'share':
      return [{ kind: 'word', text: translate('explain', `share.${part.share}`) }]
    case 'billing':
      return textPiece(translate('explain', `billing.${part.billing}`))
    case 'plain':
      return [{ kind: 'word', text: part.value }]
    case 'day':
      return [{ kind: 'word', text: dayText(speaker.language, part.day) }]
    case 'counted':
      return textPiece(translate(part.file, part.key, { count: part.count }))
  }
}

function textPiece(text: string): readonly Piece[] {
  return [{ kind: 'text', text }]
}

function joined<T>(
  speaker: Speaker,
  join: Join,
  items: readonly T[],
  piecesFor: (item: T) => readonly Piece[],
): readonly Piece[] {
  let place = 0
  return listFormat(speaker.language, join)
    .formatToParts(items.map(() => '-'))
    .flatMap((part): readonly Piece[] =>
      part.type === 'literal' ? [{ kind: 'text', text: part.value }] : piecesFor(items[place++]!),
    )
}

/** A calendar day in words; noon keeps it the same day in every time zone. */
export function dayText(language: string, day: string): string {
  return dayFormat(language).format(new Date(`${day}T12:00:00`))
}

/** The account's name, or its id where it is gone. */
export function accountName(names: Names, id: string): string {
  return names.accountOf(id)?.name ?? id
}

/** The member's name, or the id where the member is gone. */
export function memberName(names: Names, id: string): string {
  return names.memberOf(id)?.name ?? id
}

/** What the platform calls the role. */
export function roleName(translate: Translate, system: string, role: string): string {
  return translate('roles', `${system}/${role}`)
}

const lists = new Map<string, Intl.ListFormat>()
const days = new Map<string, Intl.DateTimeFormat>()

/** Making one of Intl's formatters costs more than using it. */
function listFormat(language: string, join: Join): Intl.ListFormat {
  const type = join === 'and' ? 'conjunction' : 'disjunction'
  const known = lists.get(`${language} ${join}`) ?? new Intl.ListFormat(language, { type })
  lists.set(`${language} ${join}`, known)
  return known
}

function dayFormat(language: string): Intl.DateTimeFormat {
  const known = days.get(language) ?? new Intl.DateTimeFormat(language, { dateStyle: 'medium' })
  days.set(language, known)
  return known
}
