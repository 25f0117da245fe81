import type { Params } from '../model/verdict.ts'
import type { Finding } from './finding.ts'

/** What the platform calls the act that a row of a change records, and who could do it there. */
export interface Advice {
  /** An action of shared/policy; null where no document names the act. */
  readonly action: string | null
  /** The account it is done on; null for an act that is about no account. */
  readonly on: string | null
  readonly params: Params
  /** Members who may do it on the platform, at most five, and how many there are in all. */
  readonly couldDo: readonly string[]
  readonly couldDoTotal: number
}

/** What every command answers. */
export interface ChangeResult {
  /** The revision after the command. */
  readonly revision: number
  /** The id of the recorded change; null when everything already was as asked. */
  readonly change: string | null
  /** For the keeper: who could carry it out. One entry for each distinct act. */
  readonly advice: readonly Advice[]
  /** For the keeper: limits of the platform that the change breaks. */
  readonly findings: readonly Finding[]
}
