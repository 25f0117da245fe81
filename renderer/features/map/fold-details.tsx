import { Button } from '@mantine/core'
import { useDeferredValue, useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { AccountSign } from '../../ui/account-mark.tsx'
import { FilterField } from '../account/filter-field.tsx'
import { matches, readQuery } from '../tree/search.ts'
import classes from './map-side-pane.module.css'
import { useMapState } from './map-state.ts'
import { pageSize } from './model/fold-groups.ts'
import { accountNodeId } from './model/scene.ts'
import type { FoldNode } from './model/scene.ts'
import { useNodeWords } from './use-node-words.ts'
import type { NodeWords } from './use-node-words.ts'

const mostListed = 50

/** What is folded: laid open page by page, or one by one by finding it. */
export function FoldDetails({ fold }: { readonly fold: FoldNode }) {
  const { t, i18n } = useTranslation('map')
  const words = useNodeWords()
  const unfold = useMapState((state) => state.unfold)
  const foldAgain = useMapState((state) => state.foldAgain)
  const parent = useMirror((mirror) =>
    fold.parent === null ? undefined : mirror.accountOf(fold.parent)?.name,
  )
  const number = new Intl.NumberFormat(i18n.language)
  const next = Math.min(pageSize, fold.members.length)
  return (
    <div className={classes.body}>
      <h2 className={classes.title}>{words.title(fold)}</h2>
      <p className={classes.line}>
        {t('fold.text', {
          above: parent ?? t('fold.of.nobody'),
          count: fold.hidden,
          number: number.format(fold.hidden),
        })}
      </p>
      <div className={classes.acts}>
        <Button variant="default" onClick={() => unfold(fold.id, fold.pages + 1)}>
          {t('fold.more', { count: next })}
        </Button>
        {fold.pages > 0 ? (
          <Button variant="default" onClick={() => foldAgain([fold.id])}>
            {t('fold.close')}
          </Button>
        ) : null}
      </div>
      <FoldedAccounts fold={fold} words={words} />
    </div>
  )
}

interface FoldedAccountsProps {
  readonly fold: FoldNode
  readonly words: NodeWords
}

function FoldedAccounts({ fold: { members }, words }: FoldedAccountsProps) {
  const { t, i18n } = useTranslation('map')
  const [text, setText] = useState('')
  const query = useDeferredValue(text)
  const graph = useMirror((mirror) => mirror.graph)
  const pick = useMapState((state) => state.pick)
  const moveTo = useMapState((state) => state.moveTo)
  const found = useMemo(() => {
    const read = readQuery(query)
    return read ? members.filter((row) => matches(graph, row, read)) : members
  }, [graph, members, query])
  const more = found.length - mostListed
  const show = (account: string) => {
    pick(account)
    moveTo(accountNodeId(account), true)
  }
  return (
    <>
      <FilterField label={t('fold.find')} value={text} onChange={setText} />
      <ul className={classes.list} aria-label={t('fold.list')}>
        {found.slice(0, mostListed).map((row) => {
          const account = graph.accounts.account(row)
          return account ? (
            <li key={account.id}>
              <button type="button" className={classes.row} onClick={() => show(account.id)}>
                <AccountSign
                  system={account.system}
                  kind={account.kind}
                  status={account.status}
                  label={words.mark(account)}
                />
                <span className={classes.name}>{account.name}</span>
                <span className={classes.state}>{account.externalId}</span>
              </button>
            </li>
          ) : null
        })}
      </ul>
      {found.length === 0 ? <p className={classes.line}>{t('fold.list.nothing')}</p> : null}
      {more > 0 ? (
        <p className={classes.line}>
          {t('fold.list.more', { count: more, number: new Intl.NumberFormat(i18n.language).format(more) })}
        </p>
      ) : null}
    </>
  )
}
