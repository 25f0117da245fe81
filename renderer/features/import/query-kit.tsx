import { CopyButton } from '@mantine/core'
import { IconCheck, IconCopy } from '@tabler/icons-react'
import { Trans, useTranslation } from 'react-i18next'
import { assetTypes, googleQueries, tiktokCalls } from '../../../shared/import/query-kit.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { AsidePart, ImportAside } from './import-aside.tsx'
import classes from './query-kit.module.css'

/** What a person with access to the platforms' APIs asks them for, to be copied piece by piece. */
export function QueryKit() {
  const { t } = useTranslation('import-window')
  return (
    <ImportAside label={t('kit.title')} acts={<ChooseFiles>{t('choose')}</ChooseFiles>}>
      <p className={classes.intro}>{t('kit.intro')}</p>
      <AsidePart title={t('kind.google-ads')} text={t('kit.google')}>
        {googleQueries.map(({ resource, askedOf, query, file }) => (
          <Piece key={resource} copied={query} name={resource} whom={t(`kit.asked.${askedOf}`)} file={file} />
        ))}
      </AsidePart>
      <AsidePart title={t('kind.tiktok')} text={t('kit.tiktok', { types: assetTypes.join(', ') })}>
        {tiktokCalls.map(({ endpoint, params, pageSize, file }) => (
          <Piece
            key={file}
            copied={requestOf(endpoint, params, pageSize)}
            name={endpoint}
            whom={null}
            file={file}
          />
        ))}
      </AsidePart>
    </ImportAside>
  )
}

interface PieceProps {
  readonly name: string
  readonly whom: string | null
  /** The query or the call. */
  readonly copied: string
  /** What its answer is to be called. */
  readonly file: string
}

function Piece({ name, whom, copied, file }: PieceProps) {
  const { t } = useTranslation('import-window')
  return (
    <li className={classes.piece}>
      <span className={classes.name}>
        {name}
        {whom === null ? null : <span className={classes.whom}>{whom}</span>}
      </span>
      <span className={classes.query}>
        <code>{copied}</code>
        <span className={classes.file}>
          <Trans t={t} i18nKey="kit.file" components={{ file: <code>{file}</code> }} />
        </span>
      </span>
      <CopyButton value={copied}>
        {({ copied: isCopied, copy }) => (
          <IconButton label={isCopied ? t('kit.copied') : t('kit.copy', { name })} onClick={copy}>
            {isCopied ? <IconCheck size={15} stroke={1.8} /> : <IconCopy size={15} stroke={1.8} />}
          </IconButton>
        )}
      </CopyButton>
    </li>
  )
}

/** The path and parameters of a call, as one writes them behind the address of the API. */
function requestOf(endpoint: string, params: Readonly<Record<string, string>>, pageSize: number): string {
  const said = [...Object.entries(params), ['page', 'PAGE'], ['page_size', String(pageSize)]]
  return `GET /open_api/v1.3/${endpoint}/?${said.map(([name, value]) => `${name}=${value}`).join('&')}`
}
