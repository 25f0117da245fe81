import { useTranslation } from 'react-i18next'
import { documents } from '../../../shared/policy/documents.ts'
import type { Source } from '../../../shared/policy/policy.ts'
import { useWords } from '../../client/words.ts'
import classes from './source-line.module.css'
import { useSpeaker } from './use-speaker.ts'

/** Where a rule comes from: the document's title, and the row in the document's own words. */
export function SourceLine({ source }: { readonly source: Source }) {
  const { t } = useTranslation('explain')
  const words = useWords()
  const { translate } = useSpeaker()
  const cited = translate('documents', `${source.document}#cite`, { row: source.row })
  return (
    <p className={classes.source} title={cited}>
      {words.document(source.document)}
      {' · '}
      {source.document === 'decision' ? (
        t('source.decision', { row: source.row })
      ) : (
        <q lang={documents[source.document].language}>{source.row}</q>
      )}
    </p>
  )
}
