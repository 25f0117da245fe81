import type { Result } from '../../shared/contract/failure.ts'
import type { Moment } from '../../shared/contract/past.ts'
import type { Happening } from '../../shared/contract/wire.ts'

/** What a transport needs of the app; `App` of app.ts has it. */
export interface WireApp {
  /** `at` is the past to look at; absent for the present. */
  call(name: string, input: unknown, at?: Moment): Promise<Result<unknown>>
  subscribe(listener: (happening: Happening) => void): () => void
}
