import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../shared/model/language.ts'
import {
  groupColumns,
  groupings,
  hasHeadings,
  papers,
  reportFormats,
  reportGroupings,
} from '../../../shared/model/report.ts'
import { languageOf, useReport } from './report-draft.ts'
import classes from './reports.module.css'

/** How the rows are laid out: grouped, in which language, as what kind of file. */
export function LayoutField() {
  const { t } = useTranslation('reports')
  const { t: own } = useTranslation('app')
  const { t: word } = useTranslation('report')
  const definition = useReport((draft) => draft.definition)
  const change = useReport((draft) => draft.change)
  const { format = 'csv', paper = 'a4', group, bom = false, kind } = definition
  return (
    <fieldset className={classes.group}>
      <legend className={classes.legend}>{t('layout')}</legend>
      <SegmentedControl
        size="xs"
        fullWidth
        aria-label={t('format')}
        value={format}
        data={reportFormats.map((value) => ({ value, label: t(`format.${value}`) }))}
        onChange={(value) => {
          const chosen = reportFormats.find((each) => each === value)
          if (chosen) change({ format: chosen })
        }}
      />
      <p className={classes.hint}>{t(`format.${format}.hint`)}</p>
      {format === 'pdf' ? (
        <SegmentedControl
          size="xs"
          aria-label={t('paper')}
          value={paper}
          data={papers.map((value) => ({ value, label: t(`paper.${value}`) }))}
          onChange={(value) => change({ paper: papers.find((each) => each === value) })}
        />
      ) : null}
      {format === 'csv' ? (
        <Checkbox
          size="xs"
          label={t('bom')}
          checked={bom}
          onChange={(event) => change({ bom: event.currentTarget.checked ? true : undefined })}
        />
      ) : null}
      <Select
        size="xs"
        label={t('group')}
        clearable
        placeholder={t('group.none')}
        value={group ?? null}
        data={reportGroupings[kind].map((value) => ({ value, label: t(`group.${value}`) }))}
        onChange={(value) => change({ group: groupings.find((each) => each === value) })}
      />
      {group === undefined || hasHeadings(format) ? null : (
        <p className={classes.hint}>{t('group.table', { column: word(`column.${groupColumns[group]}`) })}</p>
      )}
      <Select
        size="xs"
        label={t('language')}
        allowDeselect={false}
        value={languageOf(definition)}
        data={languages.map((value) => ({ value, label: own(`language.${value}`) }))}
        onChange={(value) => change({ language: languages.find((each) => each === value) })}
      />
    </fieldset>
  )
}
