import { Popover, UnstyledButton } from '@mantine/core'
import { IconChevronRight } from '@tabler/icons-react'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { idsOfPath } from '../tree/rows.ts'
import { useTreeState } from '../tree/tree-state.ts'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { AccountLink } from './account-link.tsx'
import classes from './breadcrumb.module.css'
import { pathsUp } from './paths-up.ts'

/** The accounts above, by every way up: the one by which the person came in sight, the others one click away. */
export function Breadcrumb({ account }: { readonly account: string }) {
  const { t } = useTranslation('account')
  const [opened, setOpened] = useState(false)
  const parentsOf = useMirror((mirror) => mirror.parentsOf)
  const links = useMirror((mirror) => mirror.versions.link)
  // The version stands for what `parentsOf` answers.
  // oxlint-disable-next-line react/exhaustive-deps
  const paths = useMemo(() => pathsUp(account, parentsOf), [account, parentsOf, links])
  const came = useTreeState((state) => (state.cursor === null ? null : idsOfPath(state.cursor).join(' ')))
  const first = paths.find((path) => path.join(' ') === came) ?? paths[0] ?? [account]
  const others = paths.filter((path) => path !== first)
  return (
    <nav className={classes.breadcrumb} aria-label={t('above')}>
      <PathUp path={first} />
      {others.length > 0 ? (
        <Popover opened={opened} onChange={setOpened} position="bottom-start">
          <Popover.Target>
            <UnstyledButton className={classes.more} onClick={() => setOpened((open) => !open)}>
              {t('paths.more', { count: others.length })}
            </UnstyledButton>
          </Popover.Target>
          <Popover.Dropdown className={classes.others}>
            {others.map((path) => (
              <PathUp key={path.join(' ')} path={path} />
            ))}
          </Popover.Dropdown>
        </Popover>
      ) : null}
    </nav>
  )
}

function PathUp({ path }: { readonly path: readonly string[] }) {
  const { t } = useTranslation('account')
  if (path.length === 1) return <span>{t('above.nothing')}</span>
  return (
    <ol className={classes.path}>
      {path.slice(0, -1).map((id, at) => (
        <li key={id} className={classes.step}>
          {at > 0 ? <IconChevronRight size={12} stroke={1.8} aria-hidden /> : null}
          <AccountLink account={id} />
          <PendingStep parent={id} child={path[at + 1] ?? ''} />
        </li>
      ))}
    </ol>
  )
}

/** A request that nobody has accepted passes nothing on, nor does what nobody knows, and the path must say so. */
function PendingStep({ parent, child }: { readonly parent: string; readonly child: string }) {
  const { t } = useTranslation('account')
  const link = useMirror((mirror) => mirror.linkBetween(parent, child))
  if (link?.raw !== undefined) return <UnknownStatus raw={link.raw} />
  return link?.status === 'pending' ? <span className={classes.pending}>{t('pending')}</span> : null
}
