import { Menu } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { Act } from './act.ts'
import classes from './act-menu.module.css'
import { perform } from './perform.ts'
import { useActText } from './use-act-text.ts'
import { useRefusalText } from './use-refusal-text.ts'

export interface ActItemProps {
  readonly act: Act
  /** The first of those that end something stands apart. */
  readonly divided: boolean
  readonly refusal: Failure | undefined
}

/** One act in a menu. One that would be refused says why, and can be reached all the same. */
export function ActItem({ act, divided, refusal }: ActItemProps) {
  const { t } = useTranslation('account')
  const text = useActText()
  const why = useRefusalText()
  return (
    <>
      {divided ? <Menu.Divider /> : null}
      <Menu.Item
        className={classes.item}
        data-ends={act.ends}
        aria-disabled={refusal ? true : undefined}
        closeMenuOnClick={!refusal}
        rightSection={
          act.letter === null ? null : (
            <kbd className={classes.letter} aria-label={t('key', { letter: act.letter.toUpperCase() })}>
              {act.letter.toUpperCase()}
            </kbd>
          )
        }
        onClick={() => {
          if (!refusal) void perform(act)
        }}
      >
        {text(act)}
        {refusal ? <span className={classes.why}>{why(refusal)}</span> : null}
      </Menu.Item>
    </>
  )
}
