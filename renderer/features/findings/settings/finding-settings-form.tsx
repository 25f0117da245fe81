import { NumberInput, TagsInput } from '@mantine/core'
import { useMemo, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Failure } from '../../../../shared/contract/failure.ts'
import { findingSettingsSchema } from '../../../../shared/model/finding-settings.ts'
import type { FindingSettings } from '../../../../shared/model/finding-settings.ts'
import { useMirror } from '../../../client/mirror.ts'
import { useCommand } from '../../../client/use-command.ts'
import { FormFrame } from '../../workspace/form-frame.tsx'
import { commonDomains } from './common-domains.ts'
import { DutiesField } from './duties-field.tsx'
import classes from './finding-settings-form.module.css'
import { TeamsField } from './teams-field.tsx'

interface FindingSettingsFormProps {
  readonly settings: FindingSettings
  readonly onClose: () => void
}

/** The whole of the settings; saved as one change, not over somebody else's. */
export function FindingSettingsForm({ settings, onClose }: FindingSettingsFormProps) {
  const { t } = useTranslation('findings')
  const set = useCommand('findings.set')
  // What the person began from: another window may change it meanwhile.
  const [base] = useState(settings)
  const [draft, setDraft] = useState(settings)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const members = useMirror((mirror) => mirror.members())
  const suggested = useMemo(() => commonDomains(members), [members])
  const change = (part: Partial<FindingSettings>) => setDraft({ ...draft, ...part })
  const isBadDomain = !findingSettingsSchema.shape.domains.safeParse(draft.domains).success
  const save = async () => {
    if (isBadDomain) return
    setBusy(true)
    const result = await set({ base, settings: draft }, { quietFailure: true })
    setBusy(false)
    if (result.ok) onClose()
    else setFailure(result.error)
  }
  return (
    <FormFrame
      submit={t('settings.save')}
      busy={busy}
      failure={failure}
      onSubmit={() => void save()}
      onCancel={onClose}
    >
      <TagsInput
        data-autofocus
        openOnFocus={false}
        classNames={{ inputField: classes.typed ?? '' }}
        label={t('settings.domains')}
        description={t('settings.domains.text')}
        placeholder={draft.domains.length === 0 ? t('settings.domains.none') : ''}
        value={[...draft.domains]}
        data={[...suggested]}
        error={isBadDomain ? t('settings.domains.bad') : null}
        splitChars={[',', ' ', ';']}
        onChange={(domains) => change({ domains: domains.map(plainDomain) })}
      />
      <div className={classes.pair}>
        <NumberInput
          label={t('settings.waiting')}
          description={t('settings.waiting.text')}
          min={1}
          max={365}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.waitingDays}
          onChange={(days) => change({ waitingDays: Number(days) || 1 })}
        />
        <NumberInput
          label={t('settings.ending')}
          description={t('settings.ending.text')}
          min={0}
          max={90}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.endingDays}
          onChange={(days) => change({ endingDays: Number(days) || 0 })}
        />
        <NumberInput
          label={t('settings.review')}
          description={t('settings.review.text')}
          min={0}
          max={1825}
          clampBehavior="strict"
          allowDecimal={false}
          value={draft.reviewDays}
          onChange={(days) => change({ reviewDays: Number(days) || 0 })}
        />
      </div>
      <DutiesField duties={draft.duties} onChange={(duties) => change({ duties: [...duties] })} />
      <TeamsField teams={draft.teams} onChange={(teams) => change({ teams: [...teams] })} />
    </FormFrame>
  )
}

/** As the settings keep it, whether a person typed the sign before it or not. */
function plainDomain(typed: string): string {
  return typed
    .slice(typed.lastIndexOf('@') + 1)
    .trim()
    .toLowerCase()
}
