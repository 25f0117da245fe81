import { IconCornerDownLeft } from '@tabler/icons-react'
import type { CSSProperties, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Words } from './containing.ts'
import classes from './finder.module.css'
import { MarkedText } from './marked-text.tsx'
import type { ResultAct } from './result-acts.ts'
import type { ResultParts } from './result-parts.tsx'

interface OptionProps {
  readonly id: string
  readonly style: CSSProperties
  readonly place: number
  readonly count: number
  readonly active: boolean
  readonly onPick: () => void
}

interface ResultProps {
  readonly parts: ResultParts
  /** What was looked for. */
  readonly words: Words
}

/** One result: its sign, its name with what was looked for, and where it stands. Without a place it is a heading. */
export function ResultRow({
  parts,
  words,
  ...option
}: ResultProps & (OptionProps | { readonly id?: never })) {
  const content = <Content parts={parts} words={words} />
  return option.id === undefined ? (
    <div className={classes.row}>{content}</div>
  ) : (
    <Option {...option}>{content}</Option>
  )
}

/** Every result but a question has the same elements: where a key puts one in the place of another, only what they say is new. */
function Content({ parts: { sign, name, beside, foundBeside, kind }, words }: ResultProps) {
  if (beside === undefined)
    return (
      <>
        {sign}
        <span className={classes.wide}>{name}</span>
      </>
    )
  return (
    <>
      {sign}
      <span className={classes.name}>
        <MarkedText text={name} words={words} />
      </span>
      <span className={classes.path}>
        {foundBeside ? <MarkedText text={beside} words={words} /> : beside}
      </span>
      <span className={classes.kind}>{kind}</span>
    </>
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
