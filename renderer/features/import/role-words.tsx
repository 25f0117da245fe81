import { Select } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { unknownRole } from '../../../shared/model/grant.ts'
import { useWords } from '../../client/words.ts'
import classes from './mapping.module.css'
import { rolesOfWord, rolesToChoose, roleWordsIn } from './mapping.ts'
import type { MappingPartProps } from './mapping-preview.tsx'
import { UnsureMark } from './unsure-mark.tsx'

/** What a list calls the roles, and the role as which each word is taken. */
export function RoleWords({ question, draft, onChange }: MappingPartProps) {
  const { t } = useTranslation('import-window')
  const words = useWords()
  const { system } = draft
  const found = roleWordsIn(question, draft)
  if (system === null || found.length === 0) return null
  const nameOf = (role: string) =>
    role === unknownRole ? t('mapping.role.unknown') : words.role(system, role)
  return (
    <div className={classes.roles}>
      <h4 className={classes.heading}>{t('mapping.roles')}</h4>
      <ul className={classes.words}>
        {found.map((word) => {
          const roles = rolesOfWord(draft, word)
          return (
            <li key={word} className={classes.word}>
              <span className={classes.said} title={word}>
                {word}
              </span>
              <IconArrowRight size={13} stroke={1.8} aria-hidden />
              <Select
                size="xs"
                aria-label={t('mapping.role-of', { word })}
                placeholder={roles.length > 1 ? roles.map(nameOf).join(' + ') : t('mapping.role.choose')}
                data={rolesToChoose(draft).map((value) => ({ value, label: nameOf(value) }))}
                value={roles.length === 1 ? roles[0]! : null}
                leftSection={roles.length === 0 ? <UnsureMark /> : null}
                leftSectionWidth={roles.length === 0 ? 28 : 0}
                allowDeselect={false}
                onChange={(role) =>
                  role !== null && onChange({ ...draft, roles: { ...draft.roles, [word]: role } })
                }
              />
            </li>
          )
        })}
      </ul>
    </div>
  )
}
