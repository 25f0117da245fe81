import { IconKey, IconQuestionMark, IconStack2 } from '@tabler/icons-react'
import type { ReactElement } from 'react'
import { flushSync } from 'react-dom'
import { createRoot } from 'react-dom/client'
import type { Account } from '../../../../shared/model/account.ts'
import { AccountSign } from '../../../ui/account-mark.tsx'

/** The icons of a picture, as data of SVG paths on a field of 24 by 24: the same ones as on the screen. */
export interface IconStrokes {
  readonly of: (account: Account) => readonly string[]
  readonly fold: readonly string[]
  readonly owner: readonly string[]
  readonly unknown: readonly string[]
}

/** The library gives icons as elements only, so each is drawn once beside the page and read from there. */
export function iconStrokes(): IconStrokes {
  const known = new Map<string, readonly string[]>()
  return {
    of: ({ system, kind }) => {
      const strokes = known.get(kind) ?? strokesOf(<AccountSign system={system} kind={kind} label="" quiet />)
      known.set(kind, strokes)
      return strokes
    },
    fold: strokesOf(<IconStack2 />),
    owner: strokesOf(<IconKey />),
    unknown: strokesOf(<IconQuestionMark />),
  }
}

function strokesOf(icon: ReactElement): readonly string[] {
  const place = document.createElement('div')
  const root = createRoot(place)
  flushSync(() => root.render(icon))
  const strokes = [...place.querySelectorAll('path')].flatMap((path) => path.getAttribute('d') ?? [])
  root.unmount()
  return strokes
}
