import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { System } from '../../../shared/model/system.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import type { Words } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import type { Line } from '../bulk/line.ts'
import task from '../bulk/task.module.css'
import classes from './template-list.module.css'

interface Sum {
  readonly system: System
  readonly kind: AccountKind
  readonly role: string
  readonly count: number
}

/** How many roles of which sort the lines give, on which kinds of account. */
export function LineSum({ lines }: { readonly lines: readonly Line[] }) {
  const { t } = useTranslation('onboarding')
  const words = useWords()
  const sums = sumsOf(lines)
  if (sums.length === 0) return null
  return (
    <div>
      <h3 className={task.heading}>{t('gives')}</h3>
      <ul className={classes.sum}>
        {sums.map(({ system, kind, role, count }) => (
          <li key={`${system} ${kind} ${role}`}>
            <RoleChip system={system} role={role} holding="here" />
            <span>
              {t('gives.on', {
                count,
                kind: kindInSentence(words, kind, count),
              })}
            </span>
          </li>
        ))}
      </ul>
      <p className={task.note}>{t('gives.rest')}</p>
    </div>
  )
}

/** Several of a kind are written as for a heading; inside a sentence only names keep their capital. */
function kindInSentence(words: Words, kind: AccountKind, count: number): string {
  const [one, several] = [words.kind(kind), words.kinds(kind)]
  if (count === 1) return one
  const isName = one.charAt(0) !== one.charAt(0).toLowerCase()
  return isName ? several : several.charAt(0).toLowerCase() + several.slice(1)
}

function sumsOf(lines: readonly Line[]): readonly Sum[] {
  const { accountOf } = mirrorNow()
  const sums = new Map<string, Sum>()
  for (const { subject } of lines) {
    const account = accountOf(subject.account ?? '')
    if (!account || subject.role === null) continue
    const { system, kind } = account
    const key = `${system} ${kind} ${subject.role}`
    sums.set(key, { system, kind, role: subject.role, count: (sums.get(key)?.count ?? 0) + 1 })
  }
  return [...sums.values()]
}
