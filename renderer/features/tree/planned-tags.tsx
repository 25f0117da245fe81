import { useNamed } from '../../client/names.ts'
import type { PlannedLink } from '../../client/planned-links.ts'
import type { RowLanguage } from './row-language.ts'
import classes from './tree-row.module.css'

interface PlannedTagsProps {
  /** What the plan does to the link by which the row hangs from the one above it. */
  readonly link: PlannedLink | undefined
  /** The accounts that the plan brings below it. */
  readonly coming: readonly string[]
  readonly language: RowLanguage
}

/** What the plan does to links at a row of the tree: in a few words, and in a whole sentence for who asks. */
export function PlannedTags({ link, coming, language }: PlannedTagsProps) {
  const { t } = language
  const { accountOf } = useNamed()
  const nameOf = (id: string) => accountOf(id)?.name ?? id
  const said = link && t(`planned.${link.change}.text`, { to: 'to' in link ? nameOf(link.to) : '' })
  const names = coming.map(nameOf)
  return (
    <>
      {link ? (
        <span className={classes.tag} data-planned={link.change} role="img" aria-label={said} title={said}>
          {t(`planned.${link.change}`)}
        </span>
      ) : null}
      {coming.length > 0 ? (
        <span
          className={classes.tag}
          data-planned="add"
          role="img"
          aria-label={t('planned.add.text', { count: names.length, names: names.join(', ') })}
          title={t('planned.add.text', { count: names.length, names: names.join(', ') })}
        >
          {t('planned.add', { count: names.length })}
        </span>
      ) : null}
    </>
  )
}
