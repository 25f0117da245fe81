import { Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { FindingSettings } from '../../../../shared/model/finding-settings.ts'
import { compareNames } from '../../../client/mirror/names.ts'
import { useMirror } from '../../../client/mirror.ts'
import { useAnswer } from '../../../client/use-answer.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import classes from './finding-settings-form.module.css'

type TeamNeed = FindingSettings['teams'][number]

interface TeamsFieldProps {
  readonly teams: readonly TeamNeed[]
  readonly onChange: (teams: readonly TeamNeed[]) => void
}

/** Which template says what the people of a team need. Its roles are taken over as they are now. */
export function TeamsField({ teams, onChange }: TeamsFieldProps) {
  const { t } = useTranslation('findings')
  const answer = useAnswer('templates.list', {})
  const templates = answer.state === 'ready' ? answer.value : []
  const members = useMirror((mirror) => mirror.members())
  const known = [...new Set(members.flatMap(({ team }) => team ?? []))].toSorted(compareNames)
  const free = known.filter((team) => teams.every((need) => need.team !== team))
  const [firstFree] = free
  const [first] = templates
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('settings.teams')}</legend>
      <p className={classes.hint}>
        {t(known.length === 0 || templates.length === 0 ? 'settings.teams.none' : 'settings.teams.text')}
      </p>
      {teams.map((need, index) => (
        <div key={need.team} className={classes.line} data-two>
          <Select
            aria-label={t('settings.teams.team')}
            allowDeselect={false}
            searchable
            value={need.team}
            data={[need.team, ...free]}
            onChange={(team) => team !== null && onChange(teams.with(index, { ...need, team }))}
          />
          <Select
            aria-label={t('settings.teams.template')}
            allowDeselect={false}
            value={need.template}
            data={[...new Set([need.template, ...templates.map(({ name }) => name)])]}
            onChange={(name) => {
              const template = templates.find((each) => each.name === name)
              if (!template) return
              const parts = [...template.parts]
              onChange(teams.with(index, { ...need, template: template.name, parts }))
            }}
          />
          <IconButton
            type="button"
            label={t('settings.remove')}
            onClick={() => onChange(teams.toSpliced(index, 1))}
          >
            <IconX size={14} stroke={1.8} />
          </IconButton>
        </div>
      ))}
      {first && firstFree !== undefined ? (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlus size={14} stroke={1.8} />}
          onClick={() =>
            onChange([...teams, { team: firstFree, template: first.name, parts: [...first.parts] }])
          }
        >
          {t('settings.teams.add')}
        </Button>
      ) : null}
    </fieldset>
  )
}
