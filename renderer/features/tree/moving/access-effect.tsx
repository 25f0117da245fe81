import { useTranslation } from 'react-i18next'
import type { OutputOf } from '../../../../shared/contract/contract.ts'
import type { Failure } from '../../../../shared/contract/failure.ts'
import type { System } from '../../../../shared/model/system.ts'
import { useNamed } from '../../../client/names.ts'
import { RoleChip } from '../../../ui/role-chip.tsx'
import { useRefusalText } from '../../account/use-refusal-text.ts'
import { FindingLines } from '../../frame/finding-lines.tsx'
import { effectSums } from '../../plans/effect-sums.ts'
import classes from './access-effect.module.css'

/** More than this nobody reads at the pointer. */
const mostPeople = 5

/** Who would gain and lose which access, and what stands against it. */
export function AccessEffect({ effect }: { readonly effect: OutputOf<'bulk.effect'> }) {
  const { t } = useTranslation('tree')
  const { memberOf } = useNamed()
  const refusal = useRefusalText()
  const refused: readonly Failure[] = effect.outcomes.flatMap((outcome) => (outcome.ok ? [] : [outcome.why]))
  const [why] = refused
  const findings = effect.outcomes.flatMap((outcome) => (outcome.ok ? outcome.findings : []))
  const { people } = effectSums(effect.shifts)
  return (
    <div className={classes.effect}>
      {why ? <p className={classes.refused}>{refusal(why)}</p> : null}
      {people.length === 0 && !why ? <p className={classes.quiet}>{t('effect.nobody')}</p> : null}
      {people.length > 0 ? (
        <ul className={classes.people}>
          {people.slice(0, mostPeople).map(({ member, shifts }) => (
            <li key={member} className={classes.person}>
              <span className={classes.name}>{memberOf(member)?.name ?? member}</span>
              {shifts.map(({ system, role, gained, lost }) => (
                <span key={`${system} ${role}`} className={classes.shift}>
                  <RoleChip system={system as System} role={role} holding="here" compact />
                  {gained > 0 ? <span data-gained>+{gained}</span> : null}
                  {lost > 0 ? <span data-lost>−{lost}</span> : null}
                </span>
              ))}
            </li>
          ))}
          {people.length > mostPeople ? (
            <li className={classes.quiet}>{t('effect.more', { count: people.length - mostPeople })}</li>
          ) : null}
        </ul>
      ) : null}
      <FindingLines findings={findings} />
    </div>
  )
}
