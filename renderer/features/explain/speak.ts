import { roleName } from '../../../shared/sentence/speak.ts'
import type { Translate } from '../../../shared/sentence/speak.ts'
import type { AskedAction } from './sentence.ts'

export type { Names, Piece, Speaker, Translate } from '../../../shared/sentence/speak.ts'
export {
  accountName,
  dayText,
  memberName,
  piecesOf,
  plain,
  roleName,
} from '../../../shared/sentence/speak.ts'

/** What the platform calls the action on accounts of this kind, with its parameters. */
export function actionName(translate: Translate, asked: AskedAction): string {
  const params = Object.entries(asked.params)
    .filter((each): each is [string, string] => each[1] !== undefined)
    .toSorted(([one], [other]) => one.localeCompare(other))
  const suffix = params.length === 0 ? '' : `#${params.map(([name]) => name).join('-')}`
  const values = Object.fromEntries(
    params.map(([name, role]) => [name, roleName(translate, asked.system, role)] as const),
  )
  const { system, kind, action } = asked
  return translate(
    'actions',
    [`${system}/${kind}/${action}${suffix}`, `${system}/${action}${suffix}`],
    values,
  )
}
