import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { useView } from '../../client/view.ts'
import classes from './gaps.module.css'
import { Said } from './said.tsx'
import { accountName } from './speak.ts'
import type { Gap } from './unknown-sentences.ts'
import { useSpeaker } from './use-speaker.ts'

/** What nobody has told Keyholder, each with the way to the place where it can be told. */
export function Gaps({ gaps }: { readonly gaps: readonly Gap[] }) {
  const { t } = useTranslation('explain')
  const { names } = useSpeaker()
  const open = useView((view) => view.open)
  if (gaps.length === 0) return null
  return (
    <ul className={classes.gaps}>
      {gaps.map((gap, place) => (
        <li key={place} className={classes.gap}>
          <p className={classes.said}>
            <Said sentence={gap.sentence} />
          </p>
          <Button
            size="compact-xs"
            variant="default"
            aria-label={t('gap.fill.label', { account: accountName(names, gap.account) })}
            onClick={() => open('accounts', { account: gap.account })}
          >
            {t('gap.fill')}
          </Button>
        </li>
      ))}
    </ul>
  )
}
