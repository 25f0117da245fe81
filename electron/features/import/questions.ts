import { failed } from '../../../shared/contract/failure.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import type { ImportQuestion } from '../../../shared/contract/import.ts'
import { endpoints, likelyEndpoint } from './tiktok/endpoints.ts'

/** A question with what is said where nobody can be asked. */
export interface OpenQuestion {
  readonly question: ImportQuestion
  readonly why: Failure
}

/** Which request a page of TikTok's API answers. */
export function aboutRequest(
  file: string,
  { fields, rows }: { readonly fields: readonly string[]; readonly rows: number },
): OpenQuestion {
  return {
    question: {
      kind: 'request',
      file,
      rows,
      fields,
      guess: likelyEndpoint(new Set(fields)),
      endpoints: endpoints.map(({ path, needs, also }) => ({ endpoint: path, needs, also })),
    },
    why: failed('bad-input', 'tiktok.which-request', { file }).error,
  }
}
