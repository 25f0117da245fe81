import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../shared/contract/failure.ts'
import { failureText } from './failure-text.ts'
import { useNamed } from './names.ts'

/** `failureText` in the language of the window, with names in place of ids. */
export function useFailureText(): (failure: Failure) => string {
  const { t } = useTranslation('failures')
  const { accountOf, memberOf } = useNamed()
  return useCallback(
    (failure) => failureText(t, failure, (id) => accountOf(id)?.name ?? memberOf(id)?.name),
    [t, accountOf, memberOf],
  )
}
