import { useCallback, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { readFingerprint } from '../../shared/evidence/fingerprint.ts'
import { PackOutcome } from '../features/evidence/pack-outcome.tsx'
import { usePackCheck } from '../features/evidence/use-pack-check.ts'
import { useWindowDrop } from '../ui/use-window-drop.ts'
import { checkHere } from './check-here.ts'
import { PageHead } from './page-head.tsx'

const always = () => true

/** The whole page: the key that is expected, the pack, and what it proves. */
export function Page() {
  const { t } = useTranslation('evidence-check')
  const { t: told } = useTranslation('evidence')
  const [file, setFile] = useState<File | null>(null)
  const [typed, setTyped] = useState('')
  const take = useCallback(([first]: readonly File[]) => setFile(first ?? null), [])
  const isOver = useWindowDrop({ isWelcome: always, take })
  const expected = readFingerprint(typed)
  const isWrong = typed.trim() !== '' && expected === null
  const check = usePackCheck(file, expected, checkHere)
  return (
    <>
      <PageHead />
      <main>
        <h1>{t('page.title')}</h1>
        <p className="quiet">{t('page.about')}</p>
        <label className="label" htmlFor="expected">
          {t('expected')}
        </label>
        <input
          id="expected"
          className="field"
          value={typed}
          autoComplete="off"
          spellCheck={false}
          aria-describedby="expected-hint"
          aria-invalid={isWrong}
          onChange={(event) => setTyped(event.currentTarget.value)}
        />
        <p id="expected-hint" className={isWrong ? 'wrong' : 'quiet'} aria-live="polite">
          {t(isWrong ? 'expected.wrong' : 'expected.hint')}
        </p>
        <div className="place" data-over={isOver}>
          <ChooseFile isAnother={file !== null} onChosen={setFile} />
          <span className="quiet">{t('drop')}</span>
        </div>
        <PackOutcome
          check={check}
          failureText={({ message }, name) => t(failures[message] ?? 'unable', { file: name })}
        />
        <footer>
          <p>{told('readme.proves-not')}</p>
          <p>{t('page.itself')}</p>
          <p>{t('page.made', { version: String(import.meta.env['KEYHOLDER_VERSION']) })}</p>
        </footer>
      </main>
    </>
  )
}

/** What the page says for the failures of a check. */
const failures: Readonly<Partial<Record<string, 'unreadable' | 'not-a-pack'>>> = {
  'files.unreadable': 'unreadable',
  'evidence.not-a-pack': 'not-a-pack',
}

interface ChooseFileProps {
  readonly isAnother: boolean
  readonly onChosen: (file: File) => void
}

function ChooseFile({ isAnother, onChosen }: ChooseFileProps) {
  const { t } = useTranslation('evidence-check')
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <input
        ref={input}
        type="file"
        hidden
        accept=".zip,application/zip"
        onChange={({ currentTarget }) => {
          const [file] = currentTarget.files ?? []
          if (file) onChosen(file)
          // So that the same one can be chosen again.
          currentTarget.value = ''
        }}
      />
      <button type="button" className="button" onClick={() => input.current?.click()}>
        {t(isAnother ? 'choose.another' : 'choose')}
      </button>
    </>
  )
}
