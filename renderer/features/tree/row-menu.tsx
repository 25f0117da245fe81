import { Menu } from '@mantine/core'
import {
  IconArrowBarToRight,
  IconClipboard,
  IconCornerDownRight,
  IconLayoutGrid,
  IconLink,
  IconLinkPlus,
  IconPlus,
  IconTopologyStar3,
} from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { deepLinkTo } from '../../../shared/model/deep-link.ts'
import { copyText } from '../../client/copy-text.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { useAccessDialogs } from '../account/access-dialogs.ts'
import { holderFor } from '../workspace/kinds-below.ts'
import { useDialogs } from '../workspace/dialogs.ts'
import { movableLinks } from './moving/movable-links.ts'
import { accountOfPick } from './picks.ts'
import { useRowMenu } from './row-menu-state.ts'
import classes from './row-menu.module.css'

const icon = { size: 16, stroke: 1.6 }

/** What can be done with the selected rows, at the pointer or at the row that the keyboard is on. */
export function RowMenu() {
  const { t } = useTranslation('tree')
  const open = useRowMenu((menu) => menu.open)
  const close = useRowMenu((menu) => menu.close)
  const goTo = useView((view) => view.open)
  const showAccess = useAccessDialogs((dialogs) => dialogs.show)
  const showDialog = useDialogs((dialogs) => dialogs.show)
  if (!open) return null
  const { graph, accountOf } = mirrorNow()
  const ids = [...new Set([...open.picks].map((pick) => graph.accounts.id(accountOfPick(pick))))]
  const [id] = ids
  const only = ids.length === 1 && id !== undefined ? accountOf(id) : undefined
  const movable = movableLinks(graph, open.picks)
  const holder = only ? holderFor(mirrorNow(), only.id) : undefined
  const canHold = only !== undefined && holder?.id === only.id
  const externalIds = ids.flatMap((each) => accountOf(each)?.externalId ?? [])
  return (
    <Menu opened onClose={close} position="bottom-start" width={250} offset={2} returnFocus={false}>
      <Menu.Target>
        <span className={classes.point} style={{ left: open.x, top: open.y }} aria-hidden />
      </Menu.Target>
      <Menu.Dropdown aria-label={t('menu', { count: ids.length, name: only?.name ?? '' })}>
        {only ? (
          <>
            <Menu.Item
              leftSection={<IconArrowBarToRight {...icon} />}
              onClick={() => goTo('accounts', { account: only.id })}
            >
              {t('menu.open')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconLayoutGrid {...icon} />}
              onClick={() => goTo('grid', { account: only.id })}
            >
              {t('menu.grid')}
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTopologyStar3 {...icon} />}
              onClick={() => goTo('map', { account: only.id })}
            >
              {t('menu.map')}
            </Menu.Item>
            <Menu.Divider />
          </>
        ) : null}
        <Menu.Item
          leftSection={<IconCornerDownRight {...icon} />}
          disabled={movable.length === 0}
          onClick={() => showAccess({ kind: 'move', links: movable })}
        >
          {t('menu.move', { count: movable.length })}
        </Menu.Item>
        {only?.kind === 'manager' ? (
          <Menu.Item
            leftSection={<IconLinkPlus {...icon} />}
            onClick={() => showAccess({ kind: 'link-accounts', manager: only.id })}
          >
            {t('menu.link')}
          </Menu.Item>
        ) : null}
        {only && canHold ? (
          <Menu.Item
            leftSection={<IconPlus {...icon} />}
            onClick={() => showDialog({ kind: 'add-account', parent: only.id })}
          >
            {t('menu.add')}
          </Menu.Item>
        ) : null}
        <Menu.Divider />
        {only ? (
          <Menu.Item
            leftSection={<IconLink {...icon} />}
            onClick={() => void copyText(deepLinkTo('account', only.id), 'link')}
          >
            {t('menu.copy-link')}
          </Menu.Item>
        ) : null}
        <Menu.Item
          leftSection={<IconClipboard {...icon} />}
          disabled={externalIds.length === 0}
          onClick={() => void copyText(externalIds.join('\n'), 'ids')}
        >
          {t('menu.copy-ids', { count: externalIds.length })}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
