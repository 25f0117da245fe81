import { IconTemplate } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { screenIcons } from '../../ui/screen-icons.ts'
import { dayText } from '../explain/speak.ts'
import classes from './finder.module.css'
import type { ResultParts } from './result-parts.tsx'
import type { KeptResult } from './results.ts'

/** Of the screen that it is kept on. */
const icons = {
  plan: screenIcons.plans,
  saved: screenIcons.ask,
  review: screenIcons.reviews,
  report: screenIcons.reports,
  template: IconTemplate,
} as const

/** Says something that people keep: its name, what there is to say of it, and what it is. */
export function useKeptParts(): (result: KeptResult) => ResultParts {
  const { t, i18n } = useTranslation('find')
  const { t: ask } = useTranslation('ask')
  const { t: report } = useTranslation('report')
  const about = (result: KeptResult): string => {
    switch (result.kind) {
      case 'plan':
        return t('plan.steps', { count: result.plan.steps })
      case 'saved':
        return ask(`kind.${result.saved.asked.kind}`)
      case 'review':
        return t(`review.${result.review.state}`, { day: dayText(i18n.language, result.review.due) })
      case 'report':
        return report(`kind.${result.report.definition.kind}`)
      case 'template':
        return t('template.roles', { count: result.template.parts.length })
    }
  }
  return (result) => {
    const Icon = icons[result.kind]
    return {
      sign: <Icon className={classes.icon} size={17} stroke={1.6} aria-hidden />,
      name: nameOf(result),
      beside: about(result),
      kind: t(`kind.${result.kind}`),
    }
  }
}

function nameOf(result: KeptResult): string {
  switch (result.kind) {
    case 'plan':
      return result.plan.name
    case 'saved':
      return result.saved.name
    case 'review':
      return result.review.name
    case 'report':
      return result.report.name
    case 'template':
      return result.template.name
  }
}
