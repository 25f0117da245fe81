import type { CommandName, InputOf } from '../../../shared/contract/contract.ts'
import type { KnownInvitationStatus } from '../../../shared/model/invitation.ts'
import type { KnownLinkStatus } from '../../../shared/model/link.ts'
import type { AccessDialog } from './access-dialogs.ts'

/** One command with its input. */
export type Step = {
  [Name in CommandName]: { readonly command: Name; readonly input: InputOf<Name> }
}[CommandName]

/** How the text of an invitation leaves the window. */
export type DraftWay = 'copy' | 'mail' | 'save'

/** What an act does when it is chosen: a command, a dialog that asks for more, or the text of an invitation. */
export type Doing =
  | { readonly kind: 'step'; readonly step: Step }
  | { readonly kind: 'ask'; readonly dialog: AccessDialog; readonly exercise?: Exercise }
  | { readonly kind: 'draft'; readonly invitation: string; readonly way: DraftWay }

/** The platform's action behind a dialog, where documents name one: asked before the dialog opens. */
export interface Exercise {
  readonly action: string
  readonly on: string
}

/** The name of an act; its text is `act.<name>` of the translation file `account`. */
export type ActName =
  | 'accept'
  | 'accept.share'
  | 'refuse'
  | 'cancel'
  | 'request'
  | 'unlink.parent'
  | 'unlink.child'
  | 'move'
  | 'hide'
  | 'show'
  | 'own'
  | 'transfer'
  | 'disown'
  | 'share'
  | 'raise'
  | 'stop-sharing'
  | 'ungroup'
  | 'resend'
  | 'revoke'
  | 'accepted'
  | 'declined'
  | `tell.${KnownLinkStatus | KnownInvitationStatus}`
  | 'copy'
  | 'mail'
  | 'save'

/** Something that can be done with a link or an invitation as it is now. */
export interface Act {
  readonly name: ActName
  /** The key that does it from its row; null where several acts share a name. */
  readonly letter: string | null
  /** Ids of accounts and names of roles that the text names. */
  readonly named: Readonly<Record<string, string>>
  readonly doing: Doing
  /** Ends something: stands last, in the colour of danger. */
  readonly ends?: true
}

/** What tells two acts of one row apart. */
export function actKey({ name, named }: Act): string {
  return [name, ...Object.values(named)].join(' ')
}
