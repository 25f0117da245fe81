import { Button } from '@mantine/core'
import { IconArrowBarToRight, IconFolderPlus, IconLink, IconShare } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Account } from '../../../shared/model/account.ts'
import { useMirror } from '../../client/mirror.ts'
import { useAccessDialogs } from './access-dialogs.ts'
import { beginningDialog, beginnings } from './beginnings.ts'

const icons = {
  'link-accounts': IconLink,
  'fill-group': IconFolderPlus,
  group: IconFolderPlus,
  share: IconShare,
  migrate: IconArrowBarToRight,
}

/** The links that can be begun from an account: by a manager, a Business Center's asset, a group. */
export function LinkButtons({ account }: { readonly account: Account }) {
  const { t } = useTranslation('account')
  const parents = useMirror((mirror) => mirror.parentsOf(account.id))
  const show = useAccessDialogs((state) => state.show)
  return beginnings(account, parents).map((kind) => {
    const Icon = icons[kind]
    return (
      <Button
        key={kind}
        variant={kind === 'link-accounts' ? 'filled' : 'default'}
        leftSection={<Icon size={15} stroke={1.8} />}
        onClick={() => show(beginningDialog(kind, account.id))}
      >
        {t(`begin.${kind}`)}
      </Button>
    )
  })
}
