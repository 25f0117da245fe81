import { Button } from '@mantine/core'
import { IconArrowRight, IconDoorExit, IconListCheck, IconUserPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FindingView } from '../../../shared/contract/findings.ts'
import { findingRules } from '../../../shared/policy/findings.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { useAccessDialogs } from '../account/access-dialogs.ts'
import { PutIntoPlan } from '../bulk/put-into-plan.tsx'
import { useTasks } from '../frame/tasks.ts'
import { beginReviewOf } from '../reviews/begin-review.ts'
import classes from './finding-panel.module.css'
import { MuteButton } from './mute-button.tsx'

const icon = { size: 15, stroke: 1.6 }

/** What can be done about a finding: its mend into a plan, what only people can do, going there, letting it stand. */
export function FindingActs({ view: { finding, steps } }: { readonly view: FindingView }) {
  const { t } = useTranslation('findings')
  const { t: bulk } = useTranslation('bulk')
  const show = useAccessDialogs((dialogs) => dialogs.show)
  const begin = useTasks((tasks) => tasks.begin)
  const open = useView((view) => view.open)
  const [account] = finding.accounts
  const [member] = finding.members
  const name = useMirror((mirror) =>
    account === undefined ? mirror.memberOf(member ?? '')?.name : mirror.accountOf(account)?.name,
  )
  const { opens } = findingRules[finding.kind]
  return (
    <div className={classes.acts}>
      {steps.length > 0 ? (
        <PutIntoPlan
          steps={steps}
          name={t('plan.name', { kind: t(`kind.${finding.kind}`) })}
          of={finding.key}
        />
      ) : null}
      {opens === 'invitation-of-admin' && account !== undefined ? (
        <Button
          leftSection={<IconUserPlus {...icon} />}
          onClick={() => show({ kind: 'invite', account, role: 'admin' })}
        >
          {t('invite')}
        </Button>
      ) : null}
      {opens === 'offboarding' && member !== undefined ? (
        <Button
          variant="default"
          leftSection={<IconDoorExit {...icon} />}
          onClick={() => begin({ kind: 'offboarding', member })}
        >
          {bulk('open.offboarding')}
        </Button>
      ) : null}
      {opens === 'review' ? (
        <Button leftSection={<IconListCheck {...icon} />} onClick={() => beginReviewOf(finding.members)}>
          {t('review')}
        </Button>
      ) : null}
      {finding.muted === null ? <MuteButton finding={finding.key} /> : null}
      {name === undefined ? null : (
        <Button
          variant="subtle"
          rightSection={<IconArrowRight {...icon} />}
          onClick={() =>
            account === undefined ? open('people', { member: member! }) : open('accounts', { account })
          }
        >
          {t('go', { name })}
        </Button>
      )}
    </div>
  )
}
