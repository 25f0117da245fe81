import { Button, CopyButton } from '@mantine/core'
import { IconArrowLeft, IconCheck, IconCopy } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { assetTypes, googleQueries, tiktokCalls } from '../../../shared/import/query-kit.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { ChooseFiles } from './choose-files.tsx'
import { useImport } from './import-state.ts'
import window from './import-window.module.css'
import classes from './query-kit.module.css'

/** What a person with access to the platforms' APIs asks them for, to be copied piece by piece. */
export function QueryKit() {
  const { t } = useTranslation('import-window')
  return (
    <>
      {/* What scrolls must be reachable to be scrolled with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.kit} tabIndex={0} role="region" aria-label={t('kit.title')}>
        <p className={classes.intro}>{t('kit.intro')}</p>
        <section className={classes.platform}>
          <h3 className={classes.title}>{t('kind.google-ads')}</h3>
          <p className={classes.text}>{t('kit.google')}</p>
          <ul className={classes.list}>
            {googleQueries.map(({ resource, askedOf, query }) => (
              <Piece key={resource} copied={query} name={resource} whom={t(`kit.asked.${askedOf}`)}>
                <code>{query}</code>
              </Piece>
            ))}
          </ul>
        </section>
        <section className={classes.platform}>
          <h3 className={classes.title}>{t('kind.tiktok')}</h3>
          <p className={classes.text}>{t('kit.tiktok', { types: assetTypes.join(', ') })}</p>
          <ul className={classes.list}>
            {tiktokCalls.map(({ endpoint, params, pageSize, file }) => {
              const request = requestOf(endpoint, params, pageSize)
              return (
                <Piece key={file} copied={request} name={endpoint} whom={null}>
                  <code>{request}</code>
                  <span className={classes.file}>
                    {t('kit.file')} <code>{file}</code>
                  </span>
                </Piece>
              )
            })}
          </ul>
        </section>
      </div>
      <footer className={window.foot}>
        <Button
          {...firstFocus}
          variant="default"
          leftSection={<IconArrowLeft size={15} stroke={1.6} />}
          onClick={() => useImport.setState({ aside: null })}
        >
          {t('kit.back')}
        </Button>
        <span className={window.says} />
        <ChooseFiles>{t('choose')}</ChooseFiles>
      </footer>
    </>
  )
}

interface PieceProps {
  readonly name: string
  readonly whom: string | null
  readonly copied: string
  readonly children: ReactNode
}

function Piece({ name, whom, copied, children }: PieceProps) {
  const { t } = useTranslation('import-window')
  return (
    <li className={classes.piece}>
      <span className={classes.name}>
        {name}
        {whom === null ? null : <span className={classes.whom}>{whom}</span>}
      </span>
      <span className={classes.query}>{children}</span>
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
