import { UnstyledButton } from '@mantine/core'
import { IconListCheck } from '@tabler/icons-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import { setPlanMode, usePlanModeEnd } from '../../client/plan-mode.ts'
import { useView } from '../../client/view.ts'
import classes from './plan-strip.module.css'
import { useOpenPlans } from './use-open-plans.ts'
import { usePlanModeEnds } from './use-plan-mode-ends.ts'

/** Across every screen while changes wait in a plan: which one, how much is in it, and the way out. */
export const PlanStrip = memo(function PlanStrip() {
  const { t } = useTranslation('plan')
  const { chosen } = useOpenPlans()
  const ended = usePlanModeEnd()
  usePlanModeEnds()
  const screen = useView((view) => view.screen)
  const shown = useView((view) => view.plan)
  const open = useView((view) => view.open)
  const reviewed = chosen !== null && screen === 'plans' && shown === chosen.id
  return (
    <div role="status" className={classes.place}>
      {chosen ? (
        <section className={classes.strip} aria-label={t('window.strip')}>
          <IconListCheck size={16} stroke={1.8} aria-hidden />
          <span className={classes.text}>{t('window.strip.text', { name: chosen.name })}</span>
          <span className={classes.count}>
            {chosen.steps === chosen.applied
              ? t('window.count.zero')
              : t('window.count', { count: chosen.steps - chosen.applied })}
          </span>
          <span className={classes.space} />
          {reviewed ? null : (
            <UnstyledButton className={classes.act} onClick={() => open('plans', { plan: chosen.id })}>
              {t('window.strip.show')}
            </UnstyledButton>
          )}
          <UnstyledButton className={classes.act} onClick={() => setPlanMode(null)}>
            {t('window.strip.leave')}
          </UnstyledButton>
        </section>
      ) : ended === null ? null : (
        <section className={classes.strip} data-ended aria-label={t('window.strip')}>
          <span className={classes.text}>
            {ended.plan === null
              ? t('window.strip.ended.gone')
              : t('window.strip.ended', { name: ended.plan })}
          </span>
          <span className={classes.space} />
          <UnstyledButton className={classes.act} onClick={() => setPlanMode(null)}>
            {t('window.strip.understood')}
          </UnstyledButton>
        </section>
      )}
    </div>
  )
})
