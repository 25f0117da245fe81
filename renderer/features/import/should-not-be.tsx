import { Button, Popover } from '@mantine/core'
import { IconListDetails } from '@tabler/icons-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useInnerEscape } from '../frame/use-inner-escape.ts'
import { ChoosePlan } from '../plans/choose-plan.tsx'
import classes from './should-not-be.module.css'
import { putIntoPlan } from './taking.ts'
import type { Wish } from './taking.ts'

interface ShouldNotBeProps {
  readonly wish: Wish
  readonly disabled: boolean
}

/** For what was found and is not wanted: the steps that undo it on the platform go into a plan. */
export function ShouldNotBe({ wish, disabled }: ShouldNotBeProps) {
  const { t, i18n } = useTranslation('import-window')
  const [opened, setOpened] = useState(false)
  useInnerEscape(opened)
  return (
    <Popover opened={opened} onChange={setOpened} position="top-end" width={340} trapFocus returnFocus>
      <Popover.Target>
        <Button
          variant="default"
          leftSection={<IconListDetails size={15} stroke={1.6} />}
          disabled={disabled}
          onClick={() => setOpened(!opened)}
        >
          {t('plan.put')}
        </Button>
      </Popover.Target>
      <Popover.Dropdown aria-label={t('plan.put')}>
        <p className={classes.note}>{t('plan.note')}</p>
        <ChoosePlan
          name={t('plan.called', { day: today(i18n.language) })}
          put={(pick) => putIntoPlan(wish, pick)}
        />
      </Popover.Dropdown>
    </Popover>
  )
}

function today(language: string): string {
  return new Date().toLocaleDateString(language, { day: 'numeric', month: 'short', year: 'numeric' })
}
