import { Combobox, Tooltip, UnstyledButton, useCombobox } from '@mantine/core'
import { IconBolt, IconCheck, IconChevronDown, IconListCheck, IconPlus } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { setPlanMode } from '../../client/plan-mode.ts'
import { runCommand } from '../../client/use-command.ts'
import { fold } from '../../ui/fold.ts'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { useSearchFocus } from '../../ui/use-search-focus.ts'
import { useWithKey } from '../commands/key-text.ts'
import { useOffer } from '../commands/offers.ts'
import classes from './plan-mode-chooser.module.css'
import { useOpenPlans } from './use-open-plans.ts'

const atOnce = 'at-once'
const newPlan = 'new-plan'
const optionOf = (plan: string) => `plan:${plan}`
const icon = { size: 16, stroke: 1.7 }

/** Where the changes of this window go: they happen at once, or wait in a plan. */
export function PlanModeChooser() {
  const { t } = useTranslation('plan')
  const { open, chosen } = useOpenPlans()
  const withKey = useWithKey()
  const [query, setQuery] = useState('')
  const combobox = useCombobox({
    onDropdownClose: () => {
      combobox.resetSelectedOption()
      setQuery('')
    },
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
  })
  useSearchFocus(combobox)
  useFirstOption(combobox, query)
  useOffer('edit.plan-mode', combobox.openDropdown)
  const name = query.trim()
  const found = open.filter((plan) => fold(plan.name).includes(fold(name)))
  const choose = (option: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    if (option === atOnce) return setPlanMode(null)
    if (option === newPlan) return void makePlan(name)
    const plan = open.find(({ id }) => optionOf(id) === option)
    if (plan) setPlanMode(plan.id)
  }
  return (
    <Combobox store={combobox} onOptionSubmit={choose} position="bottom-end" width={320} offset={4}>
      <Combobox.Target targetType="button">
        <Tooltip
          label={withKey(t(chosen ? 'window.mode.means' : 'window.mode.off.means'), 'edit.plan-mode')}
          disabled={combobox.dropdownOpened}
        >
          <UnstyledButton
            className={classes.target}
            data-planning={chosen ? true : undefined}
            aria-label={chosen ? t('window.mode.is', { name: chosen.name }) : t('window.mode.is-off')}
            onClick={() => combobox.toggleDropdown()}
          >
            {chosen ? <IconListCheck {...icon} aria-hidden /> : <IconBolt {...icon} aria-hidden />}
            <span className={classes.name}>{chosen ? chosen.name : t('window.mode.off')}</span>
            <IconChevronDown size={14} stroke={1.8} aria-hidden />
          </UnstyledButton>
        </Tooltip>
      </Combobox.Target>
      <Combobox.Dropdown>
        <Combobox.Search
          role="combobox"
          aria-expanded={combobox.dropdownOpened}
          aria-controls={combobox.listId ?? undefined}
          value={query}
          aria-label={t('window.mode.search')}
          placeholder={t('window.mode.search')}
          maxLength={200}
          onChange={(event) => setQuery(event.currentTarget.value)}
        />
        <Combobox.Options className={classes.options} aria-label={t('window.mode')}>
          {name === '' ? (
            <Combobox.Option value={atOnce} active={!chosen} className={classes.option}>
              <IconBolt className={classes.icon} {...icon} aria-hidden />
              <span className={classes.words}>
                <span>{t('window.mode.off')}</span>
                <span className={classes.hint}>{t('window.mode.off.hint')}</span>
              </span>
              {chosen ? null : <IconCheck className={classes.check} size={15} stroke={2} aria-hidden />}
            </Combobox.Option>
          ) : null}
          {found.map((plan) => (
            <Combobox.Option
              key={plan.id}
              value={optionOf(plan.id)}
              active={plan.id === chosen?.id}
              className={classes.option}
            >
              <IconListCheck className={classes.icon} {...icon} aria-hidden />
              <span className={classes.words}>
                <span>{plan.name}</span>
                <span className={classes.hint}>
                  {plan.steps === plan.applied
                    ? t('window.count.zero')
                    : t('window.count', { count: plan.steps - plan.applied })}
                </span>
              </span>
              {plan.id === chosen?.id ? (
                <IconCheck className={classes.check} size={15} stroke={2} aria-hidden />
              ) : null}
            </Combobox.Option>
          ))}
          {name === '' ? (
            open.length === 0 && <Combobox.Empty>{t('window.mode.none')}</Combobox.Empty>
          ) : (
            <Combobox.Option value={newPlan} className={classes.option}>
              <IconPlus className={classes.icon} {...icon} aria-hidden />
              <span>{t('window.mode.new', { name })}</span>
            </Combobox.Option>
          )}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

async function makePlan(name: string): Promise<void> {
  const made = await runCommand('plans.create', { name })
  if (made.ok) setPlanMode(made.value.plan)
}
