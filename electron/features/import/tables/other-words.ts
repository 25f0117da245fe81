import type { AccountKind } from '../../../../shared/model/account.ts'
import type { KnownInvitationStatus } from '../../../../shared/model/invitation.ts'
import { plainWord } from '../../../../shared/import/plain-word.ts'

function index<Meaning extends string>(words: { readonly [M in Meaning]: string }): ReadonlyMap<
  string,
  Meaning
> {
  return new Map(
    Object.entries<string>(words).flatMap(([meaning, list]) =>
      list.split(',').map((word) => [plainWord(word), meaning as Meaning] as const),
    ),
  )
}

/** What the state of a person's access can be: in force, over, or that of an invitation. */
export type AccessState = 'active' | 'ended' | Exclude<KnownInvitationStatus, 'accepted'>

const accessStates = index<AccessState>({
  active: `active, enabled, accepted, joined, approved, aktiv, aktiverad, accepterad, 有効, アクティブ, 承認済み, 参加済み,
    akzeptiert, angenommen, actif, active, accepté, activo, activa, aceptado, aceptada, ativo, ativa, aceito`,
  ended: `removed, inactive, disabled, deactivated, deleted, suspended, left, borttagen, inaktiv, inaktiverad, 無効, 削除済み,
    deaktiviert, entfernt, gelöscht, supprimé, inactif, désactivé, eliminado, inactivo, desactivado, removido,
    inativo, desativado`,
  pending: `pending, invited, invitation sent, invitation pending, pending invitation, invite sent, waiting,
    awaiting acceptance, not accepted, inbjuden, inbjudan skickad, väntande, väntar, 招待中, 招待済み, 保留中, 承認待ち,
    eingeladen, ausstehend, einladung gesendet, invité, invitée, en attente, invitation envoyée, invitado, invitada,
    pendiente, convidado, pendente, convite enviado`,
  declined: `declined, rejected, refused, avböjd, avvisad, 辞退, 拒否, abgelehnt, refusé, rechazado, recusado`,
  expired: `expired, utgången, 期限切れ, abgelaufen, expiré, expirado, caducado, vencido`,
  revoked: `revoked, canceled, cancelled, withdrawn, återkallad, 取り消し, 取消, widerrufen, zurückgezogen, annulé,
    révoqué, revocado, cancelado, revogado`,
})

/** The state that a list calls so, or undefined. */
export function accessStateOf(word: string): AccessState | undefined {
  return accessStates.get(plainWord(word))
}

const kinds = index<AccountKind>({
  manager: `manager, manager account, mcc, true, yes, förvaltarkonto, クライアントセンター, mccアカウント, マネージャー,
    verwaltungskonto, compte administrateur, cuenta de administrador, conta de administrador`,
  client: `client, client account, customer, standard account, false, no, google ads, kundkonto, klient, 顧客,
    クライアント, クライアントアカウント, kundenkonto, compte client, cuenta de cliente, conta de cliente`,
  'business-center': `business center, bc, ビジネスセンター`,
  'ad-account': `ad account, advertiser, annonskonto, 広告アカウント, werbekonto, compte publicitaire,
    cuenta publicitaria, conta de anúncios`,
  'tiktok-account': `tiktok account, tiktok, tiktokアカウント`,
  shop: `shop, tiktok shop, ショップ`,
  'account-group': `account group, asset group, アカウントグループ`,
  pixel: `pixel, ピクセル`,
  catalog: `catalog, catalogue, カタログ`,
  audience: `audience, オーディエンス`,
  lead: `lead, leads, リード`,
})

/** The kind of account that a list calls so, or undefined. */
export function kindOfWord(word: string): AccountKind | undefined {
  return kinds.get(plainWord(word))
}
