import { IconMessageQuestion } from '@tabler/icons-react'
import type { ReactElement, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { mirrorNow } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { AccountSign, accountLabel } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { pathTo } from '../tree/reveal.ts'
import { idsOfPath } from '../tree/rows.ts'
import { useCommandParts } from './command-parts.tsx'
import classes from './finder.module.css'
import { useKeptParts } from './kept-parts.tsx'
import { useQuestionText } from './question-text.ts'
import type { Result } from './results.ts'

/** What a line says of a result, from its beginning to its end. */
export interface ResultParts {
  readonly sign: ReactElement
  readonly name: string
  /** Where it stands, or what there is to say of it; without, the name may take the whole line. */
  readonly beside?: string
  /** It is found by what is beside its name as well. */
  readonly foundBeside?: boolean
  readonly kind?: ReactNode
}

/**
 * Says what the line of a result consists of; null, where it is gone by now. The list asks for the words once, and is drawn with every
 * key: rows that asked for them, and followed what changes, would cost as much as what they say.
 */
export function useResultParts(): (result: Result) => ResultParts | null {
  const { t } = useTranslation('find')
  const words = useWords()
  const questionText = useQuestionText()
  const commandParts = useCommandParts()
  const keptParts = useKeptParts()

  const accountParts = (id: string): ResultParts | null => {
    const { accountOf, graph } = mirrorNow()
    const account = accountOf(id)
    if (!account) return null
    const { system, kind, status, name, externalId } = account
    const above = idsOfPath(pathTo(graph, id) ?? '').slice(0, -1)
    const label = accountLabel(words, system, kind)
    return {
      sign: <AccountSign system={system} kind={kind} status={status} label={label} quiet />,
      name,
      beside: above.map((each) => graph.accounts.name(graph.accounts.rowOf(each))).join(' › '),
      kind: externalId ?? t('kind', { system: words.systemShort(system), kind: words.kind(kind) }),
    }
  }

  const memberParts = (id: string): ResultParts | null => {
    const member = mirrorNow().memberOf(id)
    if (!member) return null
    return {
      sign: <MemberMark member={member} />,
      name: member.name,
      beside: member.email,
      foundBeside: true,
      kind: member.leftOn === undefined ? member.team : t('left'),
    }
  }

  return (result) => {
    switch (result.kind) {
      case 'account':
        return accountParts(result.id)
      case 'member':
        return memberParts(result.id)
      case 'command':
        return commandParts(result.command)
      case 'question':
        return { sign: questionSign, name: questionText(result.question) }
      default:
        return keptParts(result)
    }
  }
}

const questionSign = <IconMessageQuestion className={classes.icon} size={17} stroke={1.6} aria-hidden />
