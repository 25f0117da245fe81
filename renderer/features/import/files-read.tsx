import { Button } from '@mantine/core'
import { useTranslation } from 'react-i18next'
import type { ImportedFile, ImportReading, ListRead } from '../../../shared/contract/import.ts'
import { useFormats } from '../../client/formats.ts'
import { ChooseFiles } from './choose-files.tsx'
import classes from './files-read.module.css'
import { useImport } from './import-state.ts'
import foot from '../../ui/foot.module.css'
import { changeList } from './lists.ts'
import { Remarks } from './remarks.tsx'
import { startOver } from './reading.ts'

/** What became of every file, and what there is to say about it. */
export function FilesRead({ reading }: { readonly reading: ImportReading }) {
  const { t } = useTranslation('import-window')
  const unsent = useImport((state) => state.unsent)
  const isUntouched = useImport((state) => state.outcome === null)
  const asking = new Set(reading.questions.map(({ file }) => file))
  const troubled = new Set(reading.problems.map(({ details }) => details['file']))
  return (
    <>
      <div className={classes.files}>
        {/* What scrolls must be reachable to be scrolled with keys. */}
        {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
        <div className={classes.list} tabIndex={0} role="region" aria-label={t('files')}>
          <table className={classes.table}>
            <thead>
              <tr>
                <th scope="col">{t('files.file')}</th>
                <th scope="col">{t('files.kind')}</th>
                <th scope="col" data-number>
                  {t('files.size')}
                </th>
                <th scope="col" data-number>
                  {t('files.rows')}
                </th>
                <th scope="col" data-number>
                  {t('files.left-out')}
                </th>
                <th scope="col">{t('files.state')}</th>
              </tr>
            </thead>
            <tbody>
              {reading.files.map((file, at) => (
                <FileRow
                  key={at}
                  file={file}
                  lists={reading.lists.filter((list) => list.file === file.file)}
                  state={asking.has(file.file) ? 'asks' : troubled.has(file.file) ? 'problem' : 'read'}
                />
              ))}
            </tbody>
          </table>
        </div>
        <Remarks reading={reading} unsent={unsent} />
      </div>
      <footer className={foot.foot}>
        <p className={foot.says}>{isUntouched ? t('files.note') : ''}</p>
        {reading.files.some(({ kind }) => kind === 'table') ? (
          <Button variant="default" onClick={() => useImport.setState({ aside: 'remembered' })}>
            {t('remembered.open')}
          </Button>
        ) : null}
        <Button variant="default" onClick={startOver}>
          {t('start-over')}
        </Button>
        <ChooseFiles variant="default">{t('choose.more')}</ChooseFiles>
        {reading.questions.length > 0 ? (
          <Button onClick={() => useImport.setState({ step: 'questions' })}>{t('go.questions')}</Button>
        ) : (
          <Button onClick={() => useImport.setState({ step: 'differences' })}>{t('go.differences')}</Button>
        )}
      </footer>
    </>
  )
}

interface FileRowProps {
  readonly file: ImportedFile
  /** The lists in it that were read. */
  readonly lists: readonly ListRead[]
  readonly state: 'asks' | 'problem' | 'read'
}

function FileRow({ file, lists, state }: FileRowProps) {
  const { t } = useTranslation('import-window')
  const { bytes, number } = useFormats()
  return (
    <tr>
      <th scope="row" title={file.file}>
        {file.file}
      </th>
      <td>{t(`kind.${file.kind}`)}</td>
      <td data-number>{bytes(file.size)}</td>
      <td data-number>{number(file.rows)}</td>
      <td data-number data-some={file.leftOut > 0 || undefined}>
        {number(file.leftOut)}
      </td>
      <td data-state={state}>
        {lists.length > 0 && state === 'read' ? <HowRead lists={lists} /> : t(`files.state.${state}`)}
      </td>
    </tr>
  )
}

/** By what a list was read, and the way to change that; a workbook may have several. */
function HowRead({ lists }: { readonly lists: readonly ListRead[] }) {
  const { t } = useTranslation('import-window')
  const isRemembered = lists.some((list) => list.isRemembered)
  return (
    <span className={classes.how}>
      {t(isRemembered ? 'files.state.remembered' : 'files.state.told')}
      {lists.map(({ key, file, sheet }) => (
        <button
          key={key}
          type="button"
          className={classes.change}
          aria-label={t('files.change.of', { list: sheet ?? file })}
          onClick={() => void changeList(key)}
        >
          {lists.length > 1 ? sheet : t('files.change')}
        </button>
      ))}
    </span>
  )
}
