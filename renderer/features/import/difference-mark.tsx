import { IconBan, IconEqual, IconMinus, IconPencil, IconPlus } from '@tabler/icons-react'
import type { ComponentType } from 'react'
import { useTranslation } from 'react-i18next'
import type { Difference } from '../../../shared/contract/import.ts'
import classes from './difference-row.module.css'

export type Mark = Difference | 'refused'

const icons: Readonly<Record<Mark, ComponentType<{ size?: number; stroke?: number }>>> = {
  new: IconPlus,
  changed: IconPencil,
  gone: IconMinus,
  unchanged: IconEqual,
  refused: IconBan,
}

/** A sign and a word for what became of a row. */
export function DifferenceMark({ mark }: { readonly mark: Mark }) {
  const { t } = useTranslation('import-window')
  const Icon = icons[mark]
  return (
    <span className={classes.mark} data-mark={mark}>
      <Icon size={14} stroke={2} aria-hidden />
      {t(`mark.${mark}`)}
    </span>
  )
}
