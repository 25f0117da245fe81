import { IconArrowLeft } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ActDifference, Side } from '../../../shared/contract/access.ts'
import type { ComparedQuestion } from '../../../shared/model/saved-question.ts'
import { useAnswer } from '../../client/use-answer.ts'
import { useFailureText } from '../../client/use-failure-text.ts'
import { HeadedRows } from '../../ui/headed-rows.tsx'
import type { RowPlace } from '../../ui/headed-rows.tsx'
import { IconButton } from '../../ui/icon-button.tsx'
import { actionName } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { WithSupposed } from '../explain/supposed.tsx'
import { Why } from '../explain/why.tsx'
import { AnswerRow } from './answer-row.tsx'
import screen from './ask-screen.module.css'
import type { NameSide } from './comparison.tsx'
import { pageLength, pageWith } from './lines.ts'
import { supposedIn } from './supposed-in.ts'

interface BehindActProps {
  readonly compared: ComparedQuestion
  readonly act: ActDifference
  readonly side: Side
  readonly nameOf: NameSide
  readonly onBack: () => void
}

const none: readonly never[] = []
const always = () => true
const placeOf = (line: { readonly place: number }) => line.place

/** The accounts on which one side may do an act and the other may not. */
export function BehindAct({ compared, act, side, nameOf, onBack }: BehindActProps) {
  const { t } = useTranslation('ask')
  const failure = useFailureText()
  const { translate } = useSpeaker()
  const { system, kind, action, params } = act
  const named = { system, kind, action, params }
  const asked = { compared, side, act: named }
  const answer = useAnswer('access.compare-act', { ...asked, from: 0, limit: pageLength })
  const total = answer.state === 'ready' ? answer.value.total : 0
  const lines = useMemo(() => Array.from({ length: total }, (_, place) => ({ place })), [total])
  const name = actionName(translate, act)
  return (
    <>
      <div className={screen.tabs}>
        <IconButton label={t('compare.back')} onClick={onBack}>
          <IconArrowLeft size={16} stroke={1.7} />
        </IconButton>
        <span role="status">
          {answer.state === 'failed'
            ? failure(answer.failure)
            : t('compare.behind', { action: name, name: nameOf(side), count: act[side] })}
        </span>
      </div>
      <HeadedRows
        label={t('answer')}
        lines={lines}
        height={40}
        isRow={always}
        keyOf={placeOf}
        renderHead={() => null}
        renderRow={({ place }, at) => <ActAccount key={place} asked={asked} place={place} at={at} />}
      />
    </>
  )
}

interface ActAccountProps {
  readonly asked: {
    readonly compared: ComparedQuestion
    readonly side: Side
    readonly act: Pick<ActDifference, 'system' | 'kind' | 'action' | 'params'>
  }
  readonly place: number
  readonly at: RowPlace
}

function ActAccount({ asked, place, at }: ActAccountProps) {
  const page = pageWith(place)
  const answer = useAnswer('access.compare-act', { ...asked, ...page })
  const value = answer.state === 'ready' ? answer.value : undefined
  const found = value?.rows[place - page.from]
  const { compared, side, act } = asked
  const member =
    compared.kind === 'compare-accounts'
      ? null
      : side === 'other' && compared.kind === 'compare-members'
        ? compared.other
        : compared.member
  const row = found && {
    account: found.account,
    route: found.route,
    rule: found.rule,
    why:
      member === null ? null : (
        <Why
          question={{ member, on: found.account, action: act.action, params: act.params }}
          {...supposedIn(compared, side)}
        />
      ),
  }
  return (
    <WithSupposed accounts={value?.added ?? none}>
      <AnswerRow row={row} {...at} />
    </WithSupposed>
  )
}
