import { Fragment } from 'react'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { NameLink } from './name-link.tsx'
import classes from './said.module.css'
import type { Sentence } from './sentence.ts'
import { piecesOf } from './speak.ts'
import type { Piece } from './speak.ts'
import { useSpeaker } from './use-speaker.ts'

interface SaidProps {
  readonly sentence: Sentence
  /** Names lead to their pages; not inside something that is itself pressed. */
  readonly links?: boolean
}

/** One sentence, its names standing out. */
export function Said({ sentence, links = true }: SaidProps) {
  const speaker = useSpeaker()
  // Names may change with any revision.
  useMirror((mirror) => mirror.revision)
  return piecesOf(speaker, sentence).map((piece, place) => (
    <Fragment key={place}>
      <SaidPiece piece={piece} links={links} />
    </Fragment>
  ))
}

/** One piece of a sentence. */
export function SaidPiece({ piece, links }: { readonly piece: Piece; readonly links: boolean }) {
  if (piece.kind === 'text') return piece.text
  if (piece.kind === 'word' || !links || piece.id === undefined) {
    return <span className={classes.word}>{piece.text}</span>
  }
  return <NameLink kind={piece.kind} id={piece.id} name={piece.text} />
}

/** Sentences that belong together, as one paragraph. */
export function SaidAll({ sentences }: { readonly sentences: readonly Sentence[] }) {
  const between = useFormats().sentences(['', ''])
  if (sentences.length === 0) return null
  return (
    <p className={classes.paragraph}>
      {sentences.map((sentence, place) => (
        <Fragment key={place}>
          {place > 0 ? between : null}
          <Said sentence={sentence} />
        </Fragment>
      ))}
    </p>
  )
}
