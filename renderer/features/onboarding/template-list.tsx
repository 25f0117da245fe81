import { IconPencil, IconPlus, IconTrash } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import type { Template } from '../../../shared/contract/templates.ts'
import { runCommand } from '../../client/use-command.ts'
import { useWords } from '../../client/words.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { RoleChip } from '../../ui/role-chip.tsx'
import task from '../bulk/task.module.css'
import classes from './template-list.module.css'
import { byKind } from './template-parts.ts'

export interface TemplateListProps {
  readonly templates: readonly Template[]
  readonly chosen: string | null
  readonly onChoose: (template: string) => void
  /** null: a new one. */
  readonly onEdit: (template: Template | null) => void
}

/** The templates of the workspace: one is chosen, any can be changed or removed. */
export function TemplateList({ templates, chosen, onChoose, onEdit }: TemplateListProps) {
  const { t } = useTranslation('onboarding')
  return (
    <div>
      <div className={classes.head}>
        <h3 className={task.heading}>{t('templates')}</h3>
        <button type="button" className={task.link} onClick={() => onEdit(null)}>
          <IconPlus className={classes.plus} size={13} stroke={2} aria-hidden />
          {t('template.new')}
        </button>
      </div>
      {templates.length === 0 ? <p className={task.note}>{t('templates.none')}</p> : null}
      <ul className={classes.list}>
        {templates.map((template) => (
          <li key={template.id} className={classes.item} data-chosen={template.id === chosen || undefined}>
            <button
              type="button"
              className={classes.template}
              aria-pressed={template.id === chosen}
              onClick={() => onChoose(template.id)}
            >
              <span className={classes.name}>{template.name}</span>
              <PartsLine template={template} />
            </button>
            <span className={classes.acts}>
              <IconButton
                label={t('template.change', { name: template.name })}
                onClick={() => onEdit(template)}
              >
                <IconPencil size={14} stroke={1.7} />
              </IconButton>
              <IconButton
                label={t('template.remove', { name: template.name })}
                onClick={() => void runCommand('templates.remove', { template: template.id })}
              >
                <IconTrash size={14} stroke={1.7} />
              </IconButton>
            </span>
          </li>
        ))}
      </ul>
    </div>
  )
}

/** Its roles as signs, each with the kind of account that it is for. */
function PartsLine({ template }: { readonly template: Template }) {
  const { t } = useTranslation('onboarding')
  const words = useWords()
  return (
    <span className={classes.parts}>
      {byKind(template.parts).flatMap(({ system, kind, roles }) =>
        roles.map((role) => (
          <RoleChip
            key={`${system} ${kind} ${role}`}
            system={system}
            role={role}
            holding="here"
            compact
            title={t('part', { role: words.role(system, role), kind: words.kinds(kind) })}
          />
        )),
      )}
    </span>
  )
}
