import { failed } from '../../../../shared/contract/failure.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { ImportRequest } from '../../../../shared/contract/import.ts'
import { endpoints } from './endpoints.ts'

/** The parameters that an answer cannot be read without, as far as the request does not have them. */
export function whatLacks({ endpoint, params }: ImportRequest): readonly string[] {
  const known = endpoints.find(({ path }) => path === endpoint)
  return known ? known.needs.filter((name) => !params[name]) : ['endpoint']
}

/** Says which of them. */
export function requestLacks(request: ImportRequest, file: string): Failure {
  const details = { file, endpoint: request.endpoint, params: whatLacks(request).join(', ') }
  return failed('bad-input', 'tiktok.request-lacks', details).error
}
