import { VisuallyHidden } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'

/** So long after the last key somebody has stopped typing, in milliseconds. */
const calm = 400

/** Says how many results there are once typing is over: who hears it is not interrupted by every key. Null says nothing. */
export function ResultCount({ total }: { readonly total: number | null }) {
  const [told] = useDebouncedValue(total, calm)
  return <Count total={told} />
}

const Count = memo(function Count({ total }: { readonly total: number | null }) {
  const { t } = useTranslation('find')
  return (
    <VisuallyHidden component="p" role="status">
      {total === null ? '' : t('count', { count: total })}
    </VisuallyHidden>
  )
})
