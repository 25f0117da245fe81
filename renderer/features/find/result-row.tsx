import { IconCornerDownLeft, IconMessageQuestion, IconTerminal2 } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { groupOf } from '../../../shared/commands/window-commands.ts'
import { mirrorNow } from '../../client/mirror.ts'
import type { Words as Said } from '../../client/words.ts'
import { AccountSign, accountLabel } from '../../ui/account-mark.tsx'
import { MemberMark } from '../../ui/member-mark.tsx'
import { CommandKey } from '../commands/key-caps.tsx'
import { pathTo } from '../tree/reveal.ts'
import { idsOfPath } from '../tree/rows.ts'
import classes from './finder.module.css'
import { KeptContent } from './kept-content.tsx'
import { MarkedName } from './marked-name.tsx'
import type { Words } from './match.ts'
import { QuestionText } from './question-text.tsx'
import type { ResultAct } from './result-acts.ts'
import type { Result } from './results.ts'

interface OptionProps {
  readonly id: string
  readonly style: CSSProperties
  readonly place: number
  readonly count: number
  readonly active: boolean
  readonly onPick: () => void
}

interface ContentProps {
  readonly result: Result
  /** What was looked for. */
  readonly words: Words
  /** Asked for once by the list, and not by each row. */
  readonly said: Said
}

/** One result: its sign, its name with what was looked for, and where it stands. Without a place it is a heading. */
export function ResultRow({
  result,
  words,
  said,
  ...option
}: ContentProps & (OptionProps | { readonly id?: never })) {
  const content = <Content result={result} words={words} said={said} />
  return option.id === undefined ? (
    <div className={classes.row}>{content}</div>
  ) : (
    <Option {...option}>{content}</Option>
  )
}

/** Something that can be done with the result above it. */
export function ActRow({ act, ...option }: { readonly act: ResultAct } & OptionProps) {
  const { t } = useTranslation('find')
  const { t: tCommands } = useTranslation('commands')
  const { label } = act
  const text =
    label === 'act.open' || label === 'act.open-person' || label === 'act.copy-name'
      ? t(label)
      : tCommands(`command.${label}`)
  return (
    <Option {...option}>
      <span className={classes.wide}>{text}</span>
    </Option>
  )
}

function Option({
  id,
  style,
  place,
  count,
  active,
  onPick,
  children,
}: OptionProps & { readonly children: ReactNode }) {
  return (
    // The keyboard is in the field, which names the active option.
    // oxlint-disable-next-line jsx-a11y/click-events-have-key-events, jsx-a11y/interactive-supports-focus
    <div
      id={id}
      className={classes.row}
      style={style}
      role="option"
      aria-selected={active}
      aria-posinset={place + 1}
      aria-setsize={count}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPick}
    >
      {children}
      {active ? <IconCornerDownLeft className={classes.enter} size={14} stroke={1.7} aria-hidden /> : null}
    </div>
  )
}

function Content({ result, words, said }: ContentProps) {
  switch (result.kind) {
    case 'account':
      return <AccountContent id={result.id} words={words} said={said} />
    case 'member':
      return <MemberContent id={result.id} words={words} />
    case 'command':
      return <CommandContent command={result.command} words={words} />
    case 'question':
      return (
        <>
          <IconMessageQuestion className={classes.icon} size={17} stroke={1.6} aria-hidden />
          <QuestionText question={result.question} />
        </>
      )
    default:
      return <KeptContent result={result} words={words} />
  }
}

interface AccountContentProps extends Pick<ContentProps, 'words' | 'said'> {
  readonly id: string
}

/** Drawn with the list, which follows what changes: a row that did so itself would cost as much as what it says. */
function AccountContent({ id, words, said }: AccountContentProps) {
  const { accountOf, graph } = mirrorNow()
  const account = accountOf(id)
  if (!account) return null
  const { system, kind, status, name, externalId } = account
  const above = idsOfPath(pathTo(graph, id) ?? '').slice(0, -1)
  const path = above.map((each) => graph.accounts.name(graph.accounts.rowOf(each))).join(' › ')
  return (
    <>
      <AccountSign
        system={system}
        kind={kind}
        status={status}
        label={accountLabel(said, system, kind)}
        quiet
      />
      <MarkedName text={name} words={words} />
      <span className={classes.path}>{path}</span>
      <span className={classes.kind}>
        {externalId ?? <KindText system={said.systemShort(system)} kind={said.kind(kind)} />}
      </span>
    </>
  )
}

/** What an account is called by that has no number. */
function KindText(names: { readonly system: string; readonly kind: string }) {
  const { t } = useTranslation('find')
  return t('kind', names)
}

function MemberContent({ id, words }: { readonly id: string; readonly words: Words }) {
  const member = mirrorNow().memberOf(id)
  if (!member) return null
  return (
    <>
      <MemberMark member={member} />
      <MarkedName text={member.name} words={words} />
      <span className={classes.path}>
        <MarkedName text={member.email} words={words} quiet />
      </span>
      <span className={classes.kind}>{member.leftOn === undefined ? member.team : <LeftText />}</span>
    </>
  )
}

function LeftText() {
  const { t } = useTranslation('find')
  return t('left')
}

function CommandContent({
  command,
  words,
}: {
  readonly command: Extract<Result, { kind: 'command' }>['command']
  readonly words: Words
}) {
  const { t } = useTranslation('commands')
  return (
    <>
      <IconTerminal2 className={classes.icon} size={17} stroke={1.6} aria-hidden />
      <MarkedName text={t(`command.${command}`)} words={words} />
      <span className={classes.path}>{t(`group.${groupOf(command)}`)}</span>
      <CommandKey command={command} />
    </>
  )
}
