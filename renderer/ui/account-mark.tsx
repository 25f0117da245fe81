import {
  IconAddressBook,
  IconBrandTiktok,
  IconBuilding,
  IconBuildingStore,
  IconCode,
  IconFolders,
  IconHierarchy2,
  IconListDetails,
  IconSpeakerphone,
  IconUsersGroup,
} from '@tabler/icons-react'
import { memo } from 'react'
import type { ReactElement } from 'react'
import type { AccountKind } from '../../shared/model/account.ts'
import type { System } from '../../shared/model/system.ts'
import { useWords } from '../client/words.ts'
import type { Words } from '../client/words.ts'
import classes from './account-mark.module.css'
import { accountState } from './account-state.ts'

const look = { size: 16, stroke: 1.6 }

/** Elements and not components: a list that draws a row again leaves them as they are. */
const icons: Readonly<Record<AccountKind, ReactElement>> = {
  manager: <IconHierarchy2 {...look} />,
  client: <IconSpeakerphone {...look} />,
  'business-center': <IconBuilding {...look} />,
  'ad-account': <IconSpeakerphone {...look} />,
  'tiktok-account': <IconBrandTiktok {...look} />,
  shop: <IconBuildingStore {...look} />,
  'account-group': <IconFolders {...look} />,
  pixel: <IconCode {...look} />,
  catalog: <IconListDetails {...look} />,
  audience: <IconUsersGroup {...look} />,
  lead: <IconAddressBook {...look} />,
}

export interface AccountMarkProps {
  readonly system: System
  readonly kind: AccountKind
  readonly status?: string | undefined
  /** Linked by a request that nobody has accepted yet. */
  readonly pending?: boolean
  /** Where the name stands beside it, the mark says nothing of its own. */
  readonly quiet?: boolean
}

/** Platform and kind of an account: the kind by its icon, the platform by its tint and its name. */
export function AccountMark(props: AccountMarkProps) {
  const words = useWords()
  return <AccountSign {...props} label={accountLabel(words, props.system, props.kind)} />
}

/** What the mark of an account says. */
export function accountLabel(words: Words, system: System, kind: AccountKind): string {
  return `${words.systemShort(system)} · ${words.kind(kind)}`
}

/** The mark where its label is known already: long lists ask for words once and not in every row. */
export const AccountSign = memo(function AccountSign({
  system,
  kind,
  status,
  pending = false,
  quiet = false,
  label,
}: AccountMarkProps & { readonly label: string }) {
  return (
    <span
      className={classes.mark}
      data-system={system}
      data-state={accountState(status)}
      data-pending={pending || undefined}
      role={quiet ? undefined : 'img'}
      aria-label={quiet ? undefined : label}
      aria-hidden={quiet || undefined}
      title={label}
    >
      {icons[kind]}
    </span>
  )
})
