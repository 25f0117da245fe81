import type { Failure } from '../shared/contract/failure.ts'

/** The failure of one step, as the failure of the whole: `path` names the step, and the place inside it. */
export function failureAt(place: string, { code, message, details }: Failure): Failure {
  const { path } = details
  const inside = typeof path === 'string' && path !== '' ? path : null
  const dot = inside?.startsWith('[') ? '' : '.'
  return {
    code,
    message,
    details: { ...details, path: inside === null ? place : `${place}.input${dot}${inside}` },
  }
}
