import type { Ref } from 'react'
import { useTranslation } from 'react-i18next'
import classes from './why.module.css'

interface WhyButtonProps {
  readonly label: string
  readonly onPress: () => void
  readonly ref?: Ref<HTMLButtonElement>
}

/** "Why?", quiet until it is wanted. */
export function WhyButton({ label, onPress, ref, ...rest }: WhyButtonProps) {
  const { t } = useTranslation('explain')
  return (
    <button {...rest} ref={ref} type="button" className={classes.button} aria-label={label} onClick={onPress}>
      {t('why')}
    </button>
  )
}
