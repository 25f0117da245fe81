import { Combobox } from '@mantine/core'
import type { ComboboxStore } from '@mantine/core'
import { IconBolt, IconCheck, IconListCheck, IconPlus } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { fold } from '../../ui/fold.ts'
import { SearchedOptions } from '../../ui/searched-options.tsx'
import classes from './plan-mode-chooser.module.css'
import type { OpenPlans } from './use-open-plans.ts'

export const atOnce = 'at-once'
export const optionOf = (plan: string) => `plan:${plan}`
const newPlan = 'new:'
const icon = { size: 16, stroke: 1.7 }

/** The name of the plan that an option makes; null where it makes none. */
export function newPlanOf(option: string): string | null {
  return option.startsWith(newPlan) ? option.slice(newPlan.length) : null
}

interface PlanOptionsProps extends OpenPlans {
  readonly combobox: ComboboxStore
}

/** At once, the open plans, or a new one by the name that is typed: there while the list is open. */
export function PlanOptions({ combobox, open, chosen }: PlanOptionsProps) {
  const { t } = useTranslation('plan')
  return (
    <SearchedOptions
      combobox={combobox}
      search={t('window.mode.search')}
      maxLength={200}
      list={t('window.mode')}
      className={classes.options}
    >
      {(query) => {
        const name = query.trim()
        const found = open.filter((plan) => fold(plan.name).includes(fold(name)))
        return (
          <>
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
              <Combobox.Option value={`${newPlan}${name}`} className={classes.option}>
                <IconPlus className={classes.icon} {...icon} aria-hidden />
                <span>{t('window.mode.new', { name })}</span>
              </Combobox.Option>
            )}
          </>
        )
      }}
    </SearchedOptions>
  )
}
