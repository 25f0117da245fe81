import { useFormats } from '../../client/formats.ts'
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

/** More names than this nobody reads in a sentence; a plan may bring thousands. */
const mostNames = 20

/** What the plan does to links at a row of the tree: in a few words, and in a whole sentence for who asks. */
export function PlannedTags({ link, coming, language }: PlannedTagsProps) {
  const { t } = language
  const { accountOf } = useNamed()
  const nameOf = (id: string) => accountOf(id)?.name ?? id
  const said = link && t(`planned.${link.change}.text`, { to: 'to' in link ? nameOf(link.to) : '' })
  const { list } = useFormats()
  const names = coming.slice(0, mostNames).map(nameOf)
  const added = t('planned.add.text', {
    count: coming.length,
    names: list(coming.length > mostNames ? [...names, '…'] : names),
  })
  return (
    <>
      {link ? (
        <span className={classes.tag} data-planned={link.change} role="img" aria-label={said} title={said}>
          {t(`planned.${link.change}`)}
        </span>
      ) : null}
      {coming.length > 0 ? (
        <span className={classes.tag} data-planned="add" role="img" aria-label={added} title={added}>
          {t('planned.add', { count: coming.length })}
        </span>
      ) : null}
    </>
  )
}
