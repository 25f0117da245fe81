import type { Result } from '../../shared/contract/failure.ts'
import type { Happening } from '../../shared/contract/wire.ts'

/** What a transport needs of the app; `App` of app.ts has it. */
export interface WireApp {
  call(name: string, input: unknown): Promise<Result<unknown>>
  subscribe(listener: (happening: Happening) => void): () => void
}
