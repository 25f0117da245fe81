import { useTranslation } from 'react-i18next'
import type { AccountKind } from '../../../shared/model/account.ts'
import type { ImportLine } from '../../../shared/contract/import.ts'
import { unknownStatus } from '../../../shared/model/status.ts'
import type { System } from '../../../shared/model/system.ts'
import { useWords } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { UnknownStatus } from '../../ui/unknown-status.tsx'
import { fieldValue } from '../../../shared/activity/fields.ts'
import { tell } from '../../../shared/activity/tell.ts'
import { plain } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'

interface PartValueProps {
  readonly line: ImportLine
  readonly field: string
  /** Whether it is the value that was, or the one that would be. */
  readonly side: 'before' | 'after'
}

/** A part as it was: struck out, unless there was none. */
export function FormerValue({ line, field }: Omit<PartValueProps, 'side'>) {
  const isThere = field in (line.before ?? {})
  const value = <PartValue line={line} field={field} side="before" />
  return isThere ? <del>{value}</del> : <span>{value}</span>
}

/** What the platform said where there is no word of ours. */
function wordOf(image: Readonly<Record<string, unknown>>): string | undefined {
  return typeof image['raw'] === 'string' ? image['raw'] : undefined
}

/** One part of a row as a person reads it. A role or a status without a word of ours shows what the platform said. */
export function PartValue({ line, field, side }: PartValueProps) {
  const { t } = useTranslation('import-window')
  const words = useWords()
  const speaker = useSpeaker()
  const image = line[side] as Readonly<Record<string, unknown>> | null
  const value = image?.[field]
  if (image === null || value === undefined) return <>{t('part.none')}</>
  const system = line.names.system as System | null
  if (field === 'role' && typeof value === 'string' && system !== null) {
    const raw = line.table === 'grant' ? wordOf(image) : undefined
    const holding = line.table === 'invitation' ? 'pending' : 'here'
    return <RoleChip system={system} role={value} raw={raw} holding={holding} />
  }
  if (field === 'kind') return <>{words.kind(value as AccountKind)}</>
  if (field === 'system') return <>{words.system(value as System)}</>
  if (field === 'status' && value === unknownStatus && line.table !== 'account') {
    return <UnknownStatus raw={wordOf(image) ?? ''} />
  }
  const name = fieldValue(
    field === 'status' && line.table !== 'account' ? `${line.table}-status` : field,
    value,
  )
  return <>{plain(speaker, tell('entry.name', { name }))}</>
}
