import { Button } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { ListRead, RememberedList } from '../../../shared/contract/import.ts'
import { unknownRole } from '../../../shared/model/grant.ts'
import { useWords } from '../../client/words.ts'
import { daysAgo } from '../welcome/days-ago.ts'
import { changeList } from './lists.ts'
import classes from './remembered-lists.module.css'
import { useToldOfFile } from './use-told-of-file.ts'

interface RememberedRowProps {
  readonly list: RememberedList
  /** The same list where this import has one like it. */
  readonly read: ListRead | undefined
  readonly onForget: () => void
}

/** One kind of list: what it is about, what its columns and words mean, and when one was read last. */
export function RememberedRow({ list, read, onForget }: RememberedRowProps) {
  const { t, i18n } = useTranslation('import-window')
  const words = useWords()
  const { system, about, kind, columns, roles = {}, account, file = {} } = list.mapping
  const apart = useToldOfFile(file)
  const name = Object.keys(columns).join(', ')
  const said: readonly (string | null)[] = [
    kind === undefined ? null : words.kind(kind),
    account === undefined ? null : t('remembered.account', { account: account.externalId }),
    ...apart,
    list.lastUsed === null
      ? t('remembered.long-ago')
      : t('remembered.used', { when: daysAgo(list.lastUsed, i18n.language) }),
    read ? t('remembered.here', { file: read.sheet ?? read.file }) : null,
  ]
  return (
    <li className={classes.list}>
      <div className={classes.what}>
        <strong className={classes.name}>
          {words.system(system)}
          <span className={classes.about}>{t(`mapping.about.${about}`)}</span>
        </strong>
        <ul className={classes.meanings} aria-label={t('remembered.columns')}>
          {Object.entries(columns).map(([column, field]) => (
            <Meaning key={column} said={column} meant={t(`meaning.${field}`)} />
          ))}
          {Object.entries(roles).map(([word, role]) => (
            <Meaning
              key={word}
              said={`“${word}”`}
              meant={role === unknownRole ? t('mapping.role.unknown') : words.role(system, role)}
            />
          ))}
        </ul>
        <p className={classes.said}>{said.filter((part) => part !== null).join(' · ')}</p>
      </div>
      {read ? (
        <Button
          variant="default"
          aria-label={t('remembered.change.of', { name })}
          onClick={() => void changeList(read.key)}
        >
          {t('remembered.change')}
        </Button>
      ) : null}
      <Button variant="default" aria-label={t('remembered.forget.of', { name })} onClick={onForget}>
        {t('remembered.forget')}
      </Button>
    </li>
  )
}

function Meaning({ said, meant }: { readonly said: string; readonly meant: string }) {
  return (
    <li className={classes.meaning}>
      <span className={classes.column}>{said}</span>
      <IconArrowRight size={12} stroke={1.8} aria-hidden />
      {meant}
    </li>
  )
}
