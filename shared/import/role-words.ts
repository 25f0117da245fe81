import type { AccountKind } from '../model/account.ts'
import type { System } from '../model/system.ts'
import { canHold, readRole } from '../policy/roles.ts'
import { plainWord } from './plain-word.ts'

interface RoleWords {
  readonly [role: string]: string
}

/*
 * What lists call the roles. Google's five levels: English and Swedish from seeds 000 to 003 (Administrativ,
 * Skrivskyddad, Endast e-post, Fakturering); the other languages are the plain words for the same five.
 */
const googleWords: RoleWords = {
  admin: `admin, administrator, administrative, administrative access, admin access, administrativ,
    administratör, administratörsåtkomst, 管理者, 管理, administratorzugriff, administrateur, administratif,
    administrador, administrativo`,
  standard: `standard, standard access, standardåtkomst, 標準, 標準アクセス, スタンダード, standardzugriff, accès standard,
    estándar, padrão`,
  billing: `billing, billing access, billing only, fakturering, faktureringsåtkomst, 請求, お支払い, 請求のみ,
    お支払いのみ, abrechnung, facturation, facturación, faturamento`,
  'read-only': `read only, readonly, read only access, read, viewer, skrivskyddad, skrivskydd, läsbehörighet,
    endast läsning, 読み取り専用, 閲覧のみ, 読み取り, lesezugriff, schreibgeschützt, nur lesen, lecture seule, solo lectura,
    somente leitura`,
  'email-only': `email only, email only access, email, endast e-post, メールのみ, メール専用, nur e-mail, e-mail uniquement,
    e-mail seul, solo correo, solo correo electrónico, somente e-mail, apenas e-mail`,
}

/* Basic and advanced roles of a Business Center: seeds 001 and 002 (both spellings of the finance manager). */
const centerWords: RoleWords = {
  admin: `admin, administrator, 管理者, administratör, administrateur, administrador`,
  standard: `standard, standard member, member, 標準, 標準メンバー, スタンダード, standardmedlem, estándar, padrão`,
  'finance-manager': `finance manager, finance admin, finance administrator, finance-administrator,
    財務マネージャー, 財務管理者, ekonomichef, finanzmanager, responsable financier, gestor financiero, gerente financeiro`,
  'finance-analyst': `finance analyst, 財務アナリスト, ekonomianalytiker, finanzanalyst, analyste financier,
    analista financiero, analista financeiro`,
}

/* What a member may do on one ad account of a Business Center; facts C3 and C4 have both sets of words. */
const assignmentWords: RoleWords = {
  'asset-admin': `admin, administrator, asset admin, 管理者, administratör, administrateur, administrador`,
  'asset-operator': `operator, manager, ad account operator, オペレーター, 運用者, operatör, opérateur, operador`,
  'asset-analyst': `analyst, viewer, ad account analyst, アナリスト, 閲覧者, analytiker, analyste, analista`,
  assigned: `assigned, tilldelad, 割り当て済み`,
}

/* Shared access in TikTok Ads Manager: seed 000, and the words the platform has used since. */
const adsManagerWords: RoleWords = {
  admin: `admin, administrator, 管理者, administratör, administrateur, administrador`,
  manager: `manager, operator, ad operator, マネージャー, オペレーター, 運用者, operatör, opérateur, operador`,
  viewer: `viewer, analyst, ビューアー, アナリスト, 閲覧者, analytiker, analyste, analista`,
}

const wordsFor: { readonly [S in System]: (kind: AccountKind) => RoleWords } = {
  'google-ads': () => googleWords,
  'tiktok-business-center': (kind) => (kind === 'business-center' ? centerWords : assignmentWords),
  'tiktok-ads-manager': () => adsManagerWords,
}

const indexes = new Map<RoleWords, ReadonlyMap<string, string>>()

function indexOf(words: RoleWords): ReadonlyMap<string, string> {
  const known = indexes.get(words)
  if (known) return known
  const index = new Map(
    Object.entries(words).flatMap(([role, list]) =>
      list.split(',').map((word) => [plainWord(word), role] as const),
    ),
  )
  indexes.set(words, index)
  return index
}

/** The role that a list calls so on an account of this kind, or undefined where there is no word of ours. */
export function roleOfWord(system: System, kind: AccountKind, word: string): string | undefined {
  const account = { system, kind }
  const said = indexOf(wordsFor[system](kind)).get(plainWord(word)) ?? readRole(system, word)
  return said !== undefined && canHold(account, said) ? said : undefined
}

/** The kinds whose role words tell systems apart. */
const wordPlaces: readonly (readonly [System, AccountKind])[] = [
  ['google-ads', 'client'],
  ['tiktok-business-center', 'business-center'],
  ['tiktok-business-center', 'ad-account'],
  ['tiktok-ads-manager', 'ad-account'],
]

/** Where every one of the words is a role: more than one place where the words are the same. */
export function placesOfWords(words: readonly string[]): readonly (readonly [System, AccountKind])[] {
  if (words.length === 0) return []
  return wordPlaces.filter(([system, kind]) =>
    words.every((word) => rolesInCell(system, kind, word).every(({ role }) => role !== undefined)),
  )
}

export interface RoleInCell {
  readonly word: string
  readonly role: string | undefined
}

/**
 * The roles of a cell, which may name several (`Admin, Finance Manager`). It is cut only where every part is
 * a role: a word that nobody knows stays whole, as the list has it.
 */
export function rolesInCell(
  system: System,
  kind: AccountKind,
  cell: string,
  told: ReadonlyMap<string, string> = new Map(),
): readonly RoleInCell[] {
  const roleOf = (word: string) => told.get(plainWord(word)) ?? roleOfWord(system, kind, word)
  const whole = cell.trim()
  const role = roleOf(whole)
  if (role !== undefined) return [{ word: whole, role }]
  const parts = whole
    .split(/[,;/+&、・]|\sand\s|\soch\s|\s(?:et|und|y|e)\s/i)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((word) => ({ word, role: roleOf(word) }))
  const isList = parts.length > 1 && parts.every((part) => part.role !== undefined)
  return isList ? parts : [{ word: whole, role: undefined }]
}
