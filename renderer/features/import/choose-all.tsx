import { useTranslation } from 'react-i18next'
import { countChosen, everyBucket } from './choice.ts'
import { chooseShown } from './choosing.ts'
import type { DifferenceFilterProps } from './difference-filter.tsx'
import classes from './differences.module.css'
import { useImport } from './import-state.ts'
import { askedFilter, shownBuckets } from './line-filter.ts'

/** Takes all lines that are shown into the choice or out of it, and says how many are chosen in all. */
export function ChooseAll({ filter, numbers, session, reading }: Omit<DifferenceFilterProps, 'onFilter'>) {
  const { t, i18n } = useTranslation('import-window')
  const choice = useImport((state) => state.choice)
  const buckets = shownBuckets(filter)
  const there = buckets.reduce((sum, bucket) => sum + numbers(bucket), 0)
  const chosen = countChosen(choice, buckets, numbers)
  const all = everyBucket.reduce((sum, bucket) => sum + numbers(bucket), 0)
  const number = (count: number) => count.toLocaleString(i18n.language)
  return (
    <label className={classes.label}>
      <input
        type="checkbox"
        aria-label={t('all.choose')}
        disabled={there === 0}
        checked={there > 0 && chosen === there}
        ref={(box) => {
          if (box) box.indeterminate = chosen > 0 && chosen < there
        }}
        onChange={(event) =>
          void chooseShown(
            { session, reading, buckets, filter: askedFilter(filter) },
            event.currentTarget.checked,
          )
        }
      />
      <span role="status">
        {t('all.chosen', { chosen: number(countChosen(choice, everyBucket, numbers)), count: all })}
      </span>
    </label>
  )
}
