import { useTranslation } from 'react-i18next'
import type { Delimiter, Encoding, ToldOfFile } from '../../../shared/import/told-of-file.ts'

/** What is said of how a file is taken apart, in words. */
export function useToldOfFile({ encoding, delimiter, headerLine }: ToldOfFile): readonly string[] {
  const { t } = useTranslation('import-window')
  return [
    encoding === undefined ? null : encodingNames[encoding],
    delimiter === undefined
      ? null
      : t('mapping.delimiter', { sign: t(`apart.delimiter.${delimiterNames[delimiter]}`) }),
    headerLine === undefined
      ? null
      : headerLine === null
        ? t('mapping.no-header')
        : t('mapping.header', { line: headerLine }),
  ].filter((part) => part !== null)
}

/** As every program calls them, in every language. */
export const encodingNames: Readonly<Record<Encoding, string>> = {
  'utf-8': 'UTF-8',
  'utf-8-bom': 'UTF-8',
  'utf-16le': 'UTF-16 LE',
  'utf-16be': 'UTF-16 BE',
  'windows-1252': 'Windows-1252',
  shift_jis: 'Shift_JIS',
}

/** A tab cannot be seen, so each has a word. */
export const delimiterNames = {
  ',': 'comma',
  ';': 'semicolon',
  '\t': 'tab',
  '|': 'bar',
} as const satisfies Readonly<Record<Delimiter, string>>
