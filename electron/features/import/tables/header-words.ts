import { plainWord } from '../../../../shared/import/plain-word.ts'
import type { HeaderField } from '../../../../shared/import/table-fields.ts'
import { tableFields } from '../../../../shared/import/table-fields.ts'

/*
 * What columns are called. No source lists the headers of today's consoles in every language (facts B5: [U]),
 * so these are names seen there and in B2's fields, and the plain words for the same things in the languages
 * of the interfaces; what is missing is a doubt for a person and is remembered once answered.
 */
const words: { readonly [Field in HeaderField]: string } = {
  email: `email, e-mail, email address, e-mail address, mail, user email, user, login email, epost, e-post,
    e-postadress, epostadress, mejl, mejladress, メール, メールアドレス, eメール, ユーザー, e-mail-adresse, email-adresse,
    mailadresse, nutzer, adresse e-mail, adresse email, courriel, adresse électronique, utilisateur,
    correo, correo electrónico, dirección de correo electrónico, usuario, endereço de e-mail, e-mail do usuário,
    usuário, användare, member email, email_address`,
  name: `name, full name, person, member, member name, user name, display name, contact, namn, fullständigt namn,
    person namn, medlem, kontaktperson, 名前, 氏名, メンバー, メンバー名, ユーザー名, vollständiger name, mitglied,
    nutzername, benutzername, nom complet, membre, nom d'utilisateur, nombre, nombre completo, miembro,
    nombre de usuario, nome, nome completo, membro, nome do usuário`,
  'given-name': `first name, given name, förnamn, 名, vorname, prénom, nombre de pila, primeiro nome`,
  'family-name': `last name, family name, surname, efternamn, 姓, 苗字, nachname, nom de famille, apellido,
    apellidos, sobrenome`,
  team: `team, department, group, unit, team name, avdelning, grupp, チーム, 部署, 部門, abteilung, gruppe, équipe,
    service, département, equipo, departamento, equipe`,
  role: `role, access level, access, permission, permissions, permission level, level, user role, access role,
    access_role, basic role, account role, roll, behörighet, behörighetsnivå, åtkomst, åtkomstnivå, nivå, ロール, 権限,
    アクセス権, アクセス権限, アクセスレベル, 役割, 基本権限, rolle, zugriffsebene, zugriff, berechtigung, zugriffsstufe,
    rôle, niveau d'accès, accès, autorisation, droits, rol, nivel de acceso, acceso, permiso, permisos,
    função, nível de acesso, acesso, permissão, papel`,
  'finance-role': `finance role, financial role, advanced role, advanced permission, finance permission, finansroll,
    ekonomiroll, 財務ロール, 高度な権限, 高度なロール, finanzrolle, rôle financier, rol financiero, função financeira`,
  'access-status': `user status, member status, access status, invitation status, invite status, invitation,
    användarstatus, medlemsstatus, inbjudan, inbjudningsstatus, ユーザーステータス, メンバーステータス, 招待状況, 招待ステータス,
    nutzerstatus, einladungsstatus, einladung, statut de l'utilisateur, statut de l'invitation,
    estado del usuario, estado de la invitación, status do usuário, status do convite`,
  since: `since, member since, date added, added on, added, access since, created, creation date, joined, sedan,
    tillagd, åtkomst sedan, 追加日, 参加日, 登録日, seit, hinzugefügt am, depuis, date d'ajout, desde, fecha de alta,
    adicionado em, data de adição, access_creation_date_time`,
  'invited-on': `invited, invited on, invitation date, date invited, inbjuden, inbjuden den, 招待日, eingeladen am,
    date d'invitation, invité le, fecha de invitación, convidado em, data do convite`,
  'last-login': `last login, last sign-in, last signed in, last active, last activity, last seen, last access,
    senaste inloggning, senast inloggad, senast aktiv, 最終ログイン, 最終ログイン日, 最終ログイン日時, letzte anmeldung,
    letzter login, dernière connexion, último acceso, último inicio de sesión, último login, último acesso`,
  'account-id': `account id, account number, customer id, customer number, client id, customer_id, account_id,
    advertiser id, ad account id, asset id, external id, external customer id, cid, id, advertiser_id, konto-id,
    kontonummer, kund-id, kundnummer, kundens id, kontots id, アカウントid, アカウント番号, お客様id, 顧客id,
    広告アカウントid, 広告主id, kontonr, kundennummer, kunden-id, konto id, werbekonto-id, id du compte, numéro de compte,
    numéro client, id client, identifiant du compte, id de cuenta, id de la cuenta, número de cuenta,
    id de cliente, id da conta, número da conta, id do cliente, business center id, bc id, bc_id`,
  'account-name': `account, account name, customer, customer name, client, client name, advertiser,
    advertiser name, ad account, ad account name, descriptive name, descriptive_name, business center,
    business center name, konto, kontonamn, kund, kundnamn, kundkonto, アカウント, アカウント名, 広告アカウント,
    広告アカウント名, 広告主, 広告主名, 顧客名, クライアント, ビジネスセンター, kontoname, kunde, kundenname, werbekonto,
    compte, nom du compte, client, nom du client, annonceur, cuenta, nombre de la cuenta, nombre de cuenta, cliente,
    nombre del cliente, conta, nome da conta, nome do cliente, anunciante`,
  'account-kind': `account type, type, kind, account kind, customer type, manager, is manager, kontotyp, typ,
    アカウントの種類, アカウントタイプ, 種類, kontotyp, kontoart, type de compte, tipo de cuenta, tipo de conta, tipo`,
  'account-status': `account status, customer status, kontostatus, kontots status, アカウントステータス,
    アカウントの状態, statut du compte, estado de la cuenta, status da conta`,
  currency: `currency, currency code, account currency, currency_code, valuta, valutakod, 通貨, 通貨コード, währung,
    währungscode, devise, code de devise, moneda, divisa, código de moneda, moeda, código da moeda`,
  'time-zone': `time zone, timezone, account time zone, time_zone, tidszon, タイムゾーン, zeitzone, fuseau horaire,
    zona horaria, huso horario, fuso horário`,
  country: `country, country/region, region, market, land, 国, 国/地域, pays, país, marknad`,
  'manager-id': `manager id, manager account id, parent id, manager customer id, direct manager id, mcc id,
    owner id, förvaltarkonto-id, förvaltar-id, mcc-id, överordnat konto-id, クライアントセンターid, マネージャーid, mcc id,
    管理者アカウントid, 親アカウントid, verwaltungskonto-id, id du compte administrateur, id du gestionnaire,
    id de la cuenta de administrador, id do administrador, id da conta de administrador`,
  'manager-name': `manager name, manager account, direct manager, parent, parent account, mcc,
    manager account name, förvaltarkonto, förvaltare, direkt förvaltare, överordnat konto, mcc アカウント,
    クライアントセンター, マネージャー, 直属のマネージャー, 管理アカウント, 親アカウント, mccアカウント, verwaltungskonto,
    direktes verwaltungskonto, compte administrateur, compte parent, gestionnaire direct, cuenta de administrador,
    cuenta principal, administrador directo, conta de administrador, conta principal, administrador direto`,
  status: `status, state, tillstånd, ステータス, 状態, zustand, statut, état, estado, situação`,
}

const fieldByWord = new Map<string, HeaderField>()
for (const field of [...tableFields, 'status'] as const) {
  fieldByWord.set(plainWord(field), field)
  for (const word of words[field].split(',')) fieldByWord.set(plainWord(word), field)
}

/** What a column of this name means, or null where no list has the word. */
export function fieldOfHeader(name: string): HeaderField | null {
  return name.length > 60 ? null : (fieldByWord.get(plainWord(name)) ?? null)
}

const totals = new Set(
  `total, totals, grand total, sum, summa, totalt, 合計, 総計, gesamt, gesamtsumme, insgesamt, summe, totaux, somme,
  totales, suma, totais, soma`
    .split(',')
    .map(plainWord),
)

/** Whether a row that begins so adds up the others: `Total: Account`, `Summa`. */
export function isTotal(firstCell: string): boolean {
  return totals.has(plainWord(firstCell.split(/[:：]/)[0]!))
}
