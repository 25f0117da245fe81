import { Button } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ImportProgress } from '../../../shared/contract/import.ts'
import type { Failure } from '../../../shared/contract/failure.ts'
import { useTasks } from '../frame/tasks.ts'
import { useProblemText } from '../frame/use-problem-text.ts'
import { countChosen, everyBucket } from './choice.ts'
import type { Numbers } from './choice.ts'
import { useImport } from './import-state.ts'
import foot from '../../ui/foot.module.css'
import { ShouldNotBe } from './should-not-be.tsx'
import { cancelTaking, takeOver } from './taking.ts'
import type { Wish } from './taking.ts'

interface TakeOverFootProps {
  readonly session: string
  readonly reading: number
  readonly numbers: Numbers
}

/** What is done with the chosen lines: they are right, or they should not be. */
export function TakeOverFoot({ session, reading, numbers }: TakeOverFootProps) {
  const { t } = useTranslation('import-window')
  const problem = useProblemText()
  const close = useTasks((tasks) => tasks.close)
  const choice = useImport((state) => state.choice)
  const outcome = useImport((state) => state.outcome)
  const isComparedAnew = useImport((state) => state.isComparedAnew)
  const taking = useImport((state) => state.taking)
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<Failure | null>(null)
  const count = countChosen(choice, everyBucket, numbers)
  const gone = everyBucket.filter(({ what }) => what === 'gone')
  const plannable = everyBucket.filter(({ table }) => table !== 'account' && table !== 'member')
  const isGoneLeft = gone.some((bucket) => numbers(bucket) > 0) && countChosen(choice, gone, numbers) === 0
  const wish: Wish = { session, reading, choice }
  const act = async () => {
    if (busy) return
    setBusy(true)
    setFailure(await takeOver(wish))
    setBusy(false)
  }
  const stays = isComparedAnew ? t('compared-anew') : isGoneLeft && outcome === null ? t('gone.note') : ''
  return (
    <footer className={foot.foot}>
      <p className={foot.says} role="status" data-tone={failure && !taking ? 'refused' : undefined}>
        {taking ? <Taking progress={taking} /> : failure ? problem(failure) : stays}
      </p>
      {taking ? (
        <Button variant="default" onClick={() => cancelTaking(session)}>
          {t('cancel')}
        </Button>
      ) : null}
      {outcome !== null && count === 0 ? (
        <Button onClick={close}>{t('close')}</Button>
      ) : (
        <>
          <ShouldNotBe wish={wish} disabled={countChosen(choice, plannable, numbers) === 0} />
          <Button loading={busy} disabled={count === 0} onClick={() => void act()}>
            {t('take-over', { count })}
          </Button>
        </>
      )}
    </footer>
  )
}

/** How far it is; as long as there is something to tell, it can be canceled. */
function Taking({ progress: { rows, allRows } }: { readonly progress: ImportProgress }) {
  const { t } = useTranslation('import-window')
  return allRows === 0 ? t('taking') : t('taking.rows', { rows, count: allRows })
}
