import type { Params } from '../../shared/model/verdict.ts'
import { problem } from './problem.ts'

/** Parameters of an action, each given as `name=value`; a `CliProblem` for one that is not written so, or twice. */
export function readParams(given: readonly string[]): Params {
  const params: { [name: string]: string } = {}
  for (const text of given) {
    const [, name, value] = /^([^=]+)=(.*)$/.exec(text) ?? []
    if (name === undefined || value === undefined) throw problem('check.bad-param', { found: text })
    if (name in params) throw problem('check.param-twice', { name })
    if (!['level', 'from', 'to'].includes(name)) throw problem('question.unexpected-param', { subject: name })
    params[name] = value
  }
  return params
}
