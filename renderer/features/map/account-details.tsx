import { Button } from '@mantine/core'
import { IconExternalLink, IconFocusCentered, IconLink } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Link } from '../../../shared/model/link.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { AccountMark } from '../../ui/account-mark.tsx'
import { useAccessDialogs } from '../account/access-dialogs.ts'
import { mayHold } from '../workspace/kinds-below.ts'
import { LinkLine } from './link-line.tsx'
import classes from './map-side-pane.module.css'
import { useMapState } from './map-state.ts'
import { isFoldOf } from './model/fold-groups.ts'
import type { AccountNode } from './model/scene.ts'
import { useNodeWords } from './use-node-words.ts'
import type { NodeWords } from './use-node-words.ts'

/** More links than this are on the account's own page. */
const mostLinks = 60

/** One account: what it is, its links, and where to go from here. */
export function AccountDetails({ node }: { readonly node: AccountNode }) {
  const { t } = useTranslation('map')
  const words = useNodeWords()
  const account = useMirror((mirror) => mirror.accountOf(node.account))
  const above = useMirror((mirror) => mirror.parentsOf(node.account))
  const children = useMirror((mirror) => mirror.childrenOf(node.account))
  const linkBetween = useMirror((mirror) => mirror.linkBetween)
  const open = useView((view) => view.open)
  const pages = useMapState((state) => state.pages)
  const foldAgain = useMapState((state) => state.foldAgain)
  const ask = useAccessDialogs((state) => state.show)
  if (!account) return null
  const laidOpen = [...pages.keys()].filter((fold) => isFoldOf(fold, node.account))
  const below = children.slice(0, mostLinks).flatMap((child) => linkBetween(node.account, child) ?? [])
  return (
    <div className={classes.body}>
      <h2 className={classes.title}>
        <AccountMark system={account.system} kind={account.kind} status={account.status} quiet />
        <span>{account.name}</span>
      </h2>
      <p className={classes.line}>{words.line(node)}</p>
      <div className={classes.acts}>
        <Button
          variant="default"
          leftSection={<IconFocusCentered size={15} stroke={1.7} />}
          disabled={node.place === 'focus'}
          onClick={() => open('map', { account: account.id })}
        >
          {t(node.place === 'focus' ? 'details.focused' : 'details.focus')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconExternalLink size={15} stroke={1.7} />}
          onClick={() => open('accounts', { account: account.id })}
        >
          {t('details.page')}
        </Button>
        {mayHold(account) ? (
          <Button
            variant="default"
            leftSection={<IconLink size={15} stroke={1.7} />}
            onClick={() => ask({ kind: 'link-accounts', manager: account.id })}
          >
            {t('details.link')}
          </Button>
        ) : null}
        {laidOpen.length === 0 ? null : (
          <Button variant="default" onClick={() => foldAgain(laidOpen)}>
            {t('fold.close')}
          </Button>
        )}
      </div>
      {above.length + children.length === 0 ? <p className={classes.line}>{t('details.none')}</p> : null}
      <Links side="above" links={above} count={above.length} words={words} />
      <Links side="below" links={below} count={children.length} words={words} />
    </div>
  )
}

interface LinksProps {
  readonly side: 'above' | 'below'
  readonly links: readonly Link[]
  readonly count: number
  readonly words: NodeWords
}

function Links({ side, links, count, words }: LinksProps) {
  const { t, i18n } = useTranslation('map')
  const number = new Intl.NumberFormat(i18n.language)
  const heading = t(`details.${side}`, { count, number: number.format(count) })
  if (count === 0) return null
  return (
    <section aria-label={heading}>
      <h3 className={classes.heading}>{heading}</h3>
      <ul className={classes.list}>
        {links.map((link) => (
          <LinkLine key={`${link.parent} ${link.child}`} link={link} side={side} words={words} />
        ))}
      </ul>
      {count > links.length ? (
        <p className={classes.line}>{t('details.more', { number: number.format(count - links.length) })}</p>
      ) : null}
    </section>
  )
}
