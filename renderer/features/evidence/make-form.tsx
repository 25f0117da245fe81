import { Select, TextInput } from '@mantine/core'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languages } from '../../../shared/model/language.ts'
import type { Language } from '../../../shared/model/language.ts'
import { shownLanguage } from '../../client/language.ts'
import { AccountsPicker } from '../account/accounts-picker.tsx'
import { PeopleSelect } from '../account/people-select.tsx'
import { useEvidence } from './evidence-state.ts'
import classes from './evidence.module.css'
import { KeyFacts } from './key-facts.tsx'
import { MakeFoot } from './make-foot.tsx'
import { forgetPack } from './making-pack.ts'

const mostAccounts = 50

/** What a pack is about, in which language, from when on; how much that is, and the key that signs it. */
export function MakeForm() {
  const { t } = useTranslation('evidence-dialog')
  const { t: own } = useTranslation('app')
  const subject = useEvidence((evidence) => evidence.subject)
  const choose = useEvidence((evidence) => evidence.choose)
  const [language, setLanguage] = useState<Language>(shownLanguage)
  const [since, setSince] = useState('')
  useEffect(forgetPack, [subject])
  return (
    <div className={classes.form}>
      <p className={classes.quiet}>{t('text')}</p>
      <AccountsPicker
        label={t('accounts')}
        value={subject.accounts}
        most={mostAccounts}
        takesFocus={false}
        onChange={(accounts) => choose({ accounts })}
      />
      <PeopleSelect
        label={t('members')}
        description={t('members.hint')}
        inputWrapperOrder={['label', 'input', 'description']}
        value={subject.members}
        onChange={(chosen) => choose({ members: chosen })}
      />
      <div className={classes.pair}>
        <Select
          label={t('language')}
          allowDeselect={false}
          value={language}
          data={languages.map((value) => ({ value, label: own(`language.${value}`) }))}
          onChange={(value) => setLanguage(languages.find((each) => each === value) ?? 'en')}
        />
        <TextInput
          type="date"
          label={t('since')}
          description={t('since.hint')}
          inputWrapperOrder={['label', 'input', 'description']}
          value={since}
          onChange={(event) => setSince(event.currentTarget.value)}
        />
      </div>
      <KeyFacts />
      <MakeFoot subject={subject} language={language} since={since === '' ? null : since} />
    </div>
  )
}
