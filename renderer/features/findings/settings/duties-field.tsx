import { Button, Select } from '@mantine/core'
import { IconPlus, IconX } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Duties } from '../../../../shared/model/finding-settings.ts'
import { systems } from '../../../../shared/model/system.ts'
import { policies } from '../../../../shared/policy/policies.ts'
import { useWords } from '../../../client/words.ts'
import { IconButton } from '../../../ui/icon-button.tsx'
import classes from './finding-settings-form.module.css'

interface DutiesFieldProps {
  readonly duties: readonly Duties[]
  readonly onChange: (duties: readonly Duties[]) => void
}

/** Pairs of roles that nobody shall hold over one account at once. */
export function DutiesField({ duties, onChange }: DutiesFieldProps) {
  const { t } = useTranslation('findings')
  const words = useWords()
  const put = (index: number, pair: Duties) => onChange(duties.with(index, pair))
  const rolesOf = (system: Duties['system']) =>
    policies[system].roles.map(({ id }) => ({ value: id, label: words.role(system, id) }))
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('settings.duties')}</legend>
      <p className={classes.hint}>{t('settings.duties.text')}</p>
      {duties.map((pair, index) => (
        <div key={index} className={classes.line}>
          <Select
            aria-label={t('settings.duties.system')}
            allowDeselect={false}
            value={pair.system}
            data={systems.map((value) => ({ value, label: words.system(value) }))}
            onChange={(value) => {
              const system = systems.find((each) => each === value)
              const [one, other] = system ? policies[system].roles : []
              if (system && one && other) put(index, { system, one: one.id, other: other.id })
            }}
          />
          <Select
            aria-label={t('settings.duties.one')}
            allowDeselect={false}
            value={pair.one}
            data={rolesOf(pair.system)}
            onChange={(one) => one !== null && put(index, { ...pair, one })}
          />
          <Select
            aria-label={t('settings.duties.other')}
            allowDeselect={false}
            value={pair.other}
            data={rolesOf(pair.system)}
            onChange={(other) => other !== null && put(index, { ...pair, other })}
          />
          <IconButton
            type="button"
            label={t('settings.remove')}
            onClick={() => onChange(duties.toSpliced(index, 1))}
          >
            <IconX size={14} stroke={1.8} />
          </IconButton>
        </div>
      ))}
      <Button
        size="xs"
        variant="default"
        leftSection={<IconPlus size={14} stroke={1.8} />}
        onClick={() => onChange([...duties, { system: 'google-ads', one: 'admin', other: 'billing' }])}
      >
        {t('settings.duties.add')}
      </Button>
    </fieldset>
  )
}
