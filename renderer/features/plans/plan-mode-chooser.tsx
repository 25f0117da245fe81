import { Combobox, UnstyledButton, useCombobox } from '@mantine/core'
import { IconBolt, IconChevronDown, IconListCheck } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { setPlanMode } from '../../client/plan-mode.ts'
import { runCommand } from '../../client/use-command.ts'
import { tip } from '../../ui/tip.ts'
import { useWithKey } from '../commands/key-text.ts'
import { useOffer } from '../commands/offers.ts'
import classes from './plan-mode-chooser.module.css'
import { PlanOptions, atOnce, newPlanOf, optionOf } from './plan-options.tsx'
import { useOpenPlans } from './use-open-plans.ts'

const icon = { size: 16, stroke: 1.7 }

/** Where the changes of this window go: they happen at once, or wait in a plan. */
export function PlanModeChooser() {
  const { t } = useTranslation('plan')
  const { open, chosen } = useOpenPlans()
  const withKey = useWithKey()
  const combobox = useCombobox({
    onDropdownClose: () => combobox.resetSelectedOption(),
    onDropdownOpen: () => combobox.updateSelectedOptionIndex('active'),
  })
  useOffer('edit.plan-mode', combobox.openDropdown)
  const choose = (option: string) => {
    combobox.closeDropdown()
    combobox.focusTarget()
    if (option === atOnce) return setPlanMode(null)
    const name = newPlanOf(option)
    if (name !== null) return void makePlan(name)
    const plan = open.find(({ id }) => optionOf(id) === option)
    if (plan) setPlanMode(plan.id)
  }
  const meaning = chosen ? 'window.mode.means' : 'window.mode.off.means'
  return (
    <Combobox
      store={combobox}
      // As in `ActorChooser`: a list that is not open costs a starting window nothing.
      keepMounted={false}
      onOptionSubmit={choose}
      position="bottom-end"
      width={320}
      offset={4}
    >
      <Combobox.Target targetType="button">
        <UnstyledButton
          {...tip(combobox.dropdownOpened ? null : withKey(t(meaning), 'edit.plan-mode'))}
          className={classes.target}
          data-planning={chosen ? true : undefined}
          aria-label={chosen ? t('window.mode.is', { name: chosen.name }) : t('window.mode.is-off')}
          onClick={() => combobox.toggleDropdown()}
        >
          {chosen ? <IconListCheck {...icon} aria-hidden /> : <IconBolt {...icon} aria-hidden />}
          <span className={classes.name}>{chosen ? chosen.name : t('window.mode.off')}</span>
          <IconChevronDown size={14} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Combobox.Target>
      <Combobox.Dropdown>
        <PlanOptions combobox={combobox} open={open} chosen={chosen} />
      </Combobox.Dropdown>
    </Combobox>
  )
}

async function makePlan(name: string): Promise<void> {
  const made = await runCommand('plans.create', { name })
  if (made.ok) setPlanMode(made.value.plan)
}
