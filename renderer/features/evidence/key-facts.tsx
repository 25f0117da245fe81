import { Button } from '@mantine/core'
import { IconCopy } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { EvidenceKey } from '../../../shared/contract/evidence.ts'
import type { Result } from '../../../shared/contract/failure.ts'
import { call } from '../../client/client.ts'
import { copyText } from '../../client/copy-text.ts'
import { saveDownload } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { runAct } from '../../client/use-command.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import classes from './evidence.module.css'

/** What goes to whoever checks a pack, by another way than the pack: the fingerprint, and the page. */
export function KeyFacts() {
  const { t } = useTranslation('evidence-dialog')
  const failureText = useFailureText()
  const [key, setKey] = useState<Result<EvidenceKey> | null>(null)
  useEffect(() => {
    const show = async () => setKey(await call('evidence.key', {}))
    void show()
  }, [])
  return (
    <section className={classes.key} aria-label={t('key')}>
      <div className={classes.keyHead}>
        <span className={classes.label}>{t('key')}</span>
        <Button variant="subtle" onClick={() => void save('evidence.public-key')}>
          {t('key.save')}
        </Button>
      </div>
      {key?.ok === false ? (
        <p className={classes.failure} role="alert">
          {failureText(key.error)}
        </p>
      ) : null}
      {key?.ok ? (
        <div className={classes.fingerprint}>
          <code>{key.value.fingerprint}</code>
          <IconButton label={t('key.copy')} onClick={() => void copyText(key.value.fingerprint)}>
            <IconCopy size={15} stroke={1.7} />
          </IconButton>
        </div>
      ) : null}
      <p className={classes.hint}>{t('key.hint')}</p>
      <div className={classes.page}>
        <p className={classes.hint}>{t('page.hint')}</p>
        <Button variant="subtle" onClick={() => void save('evidence.page')}>
          {t('page.save')}
        </Button>
      </div>
    </section>
  )
}

async function save(what: 'evidence.public-key' | 'evidence.page'): Promise<void> {
  const made = await runAct(what, {})
  const failure = made.ok ? await saveDownload(made.value) : null
  if (failure) tellOutcome({ kind: 'failed', failure })
}
