import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingsPage } from '../../../shared/contract/findings.ts'
import { findingRules } from '../../../shared/policy/findings.ts'
import { useFormats } from '../../client/formats.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { FindingFilter } from './filter.ts'
import { findingLines } from './finding-lines.ts'
import type { FindingLine } from './finding-lines.ts'
import { FindingRow } from './finding-row.tsx'
import classes from './findings-list.module.css'
import { SeverityMark } from './severity-mark.tsx'

interface FindingsListProps {
  readonly kinds: FindingsPage['kinds']
  readonly filter: FindingFilter
}

const rowHeight = 40

/** Findings under the heads of their kinds, the gravest first. */
export function FindingsList({ kinds, filter }: FindingsListProps) {
  const { t } = useTranslation('findings')
  const { number } = useFormats()
  const lines = useMemo(() => findingLines(kinds, filter), [kinds, filter])
  return (
    <HeadedRows
      label={t('title')}
      lines={lines}
      height={rowHeight}
      isRow={isRow}
      keyOf={keyOf}
      renderHead={(line) =>
        line.line === 'finding' ? null : (
          <span className={classes.head}>
            <SeverityMark severity={findingRules[line.kind].severity} quiet />
            <span className={classes.kind}>{t(`kind.${line.kind}`)}</span>
            <span className={classes.count}>{number(line.count)}</span>
            <span className={classes.word}>{t(`severity.${findingRules[line.kind].severity}`)}</span>
          </span>
        )
      }
      renderRow={(line, place) =>
        line.line === 'finding' ? (
          <FindingRow key={keyOf(line)} finding={line.place} filter={filter} {...place} />
        ) : null
      }
    />
  )
}

function isRow(line: FindingLine): boolean {
  return line.line === 'finding'
}

function keyOf(line: FindingLine): string {
  return line.line === 'finding' ? `finding ${line.place}` : line.kind
}
