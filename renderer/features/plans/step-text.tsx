import { Fragment } from 'react'
import { RoleChip } from '../../ui/role-chip.tsx'
import { word } from '../../../shared/activity/tell.ts'
import { SaidPiece } from '../explain/said.tsx'
import type { Part, Sentence } from '../explain/sentence.ts'
import { piecesOf } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import classes from './step-text.module.css'

// Of Unicode's private use area, as the gaps of sentences are: it occurs in no name and no text.
const chipHere = '\uE002'

/** The sentence of a step, its role as a chip and its names as links. */
export function StepText({ sentence }: { readonly sentence: Sentence }) {
  const speaker = useSpeaker()
  const role = soleRole(sentence.parts['role'])
  const marked = role ? { ...sentence, parts: { ...sentence.parts, role: word(chipHere) } } : sentence
  return piecesOf(speaker, marked).map((piece, place) => (
    <Fragment key={place}>
      {role && piece.text === chipHere ? (
        <span className={classes.chip}>
          <RoleChip {...role} holding="here" />
        </span>
      ) : (
        <SaidPiece piece={piece} links />
      )}
    </Fragment>
  ))
}

function soleRole(part: Part | undefined) {
  const [role, more] = part?.kind === 'roles' ? part.roles : []
  return part?.kind === 'roles' && role !== undefined && more === undefined
    ? { system: part.system, role }
    : null
}
