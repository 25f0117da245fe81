import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure, FailureDetail } from '../../../shared/contract/failure.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useProblemText } from '../frame/use-problem-text.ts'

/** Why something is refused, and who could do it where somebody could, as one text. */
export function useRefusalText(): (failure: Failure) => string {
  const { t } = useTranslation('account')
  const formats = useFormats()
  const problem = useProblemText()
  const memberOf = useMirror((mirror) => mirror.memberOf)
  return useCallback(
    (failure) => {
      const who = holdersOf(failure).map((id) => memberOf(id)?.name ?? id)
      if (who.length === 0) return problem(failure)
      const names = formats.or.format(who.slice(0, 3))
      return formats.sentences([problem(failure), t('could', { names })])
    },
    [t, formats, problem, memberOf],
  )
}

/** Members who could, from the proof that a refusal carries. */
export function holdersOf({ details }: Failure): readonly string[] {
  const holders = details['holders'] ?? inside(inside(details['verdict'], 'proof'), 'holders')
  return Array.isArray(holders) ? holders.filter((holder) => typeof holder === 'string') : []
}

function inside(detail: FailureDetail | undefined, key: string): FailureDetail | undefined {
  if (typeof detail !== 'object' || detail === null || Array.isArray(detail)) return undefined
  return (detail as Readonly<Record<string, FailureDetail>>)[key]
}
