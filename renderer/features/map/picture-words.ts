import type { Account } from '../../../shared/model/account.ts'
import { mirrorNow } from '../../client/mirror.ts'
import type { MapNode } from './model/scene.ts'
import { iconStrokes } from './picture/icon-strokes.tsx'
import type { PictureWords } from './picture/picture.ts'
import { fontFamily } from '../../ui/picture/svg.ts'
import type { NodeWords } from './use-node-words.ts'

/** What a picture of the map says: the words and icons of the screen, measured in its fonts. */
export function pictureWords(words: NodeWords): PictureWords {
  const icons = iconStrokes()
  const context = document.createElement('canvas').getContext('2d')
  return {
    title: words.title,
    line: words.line,
    count: (node) => (node.kind === 'account' ? words.below(node) : ''),
    edge: words.edge,
    system: (node) => accountOf(node)?.system ?? null,
    icon: (node) => {
      const account = accountOf(node)
      return account ? icons.of(account) : icons.fold
    },
    ownerIcon: icons.owner,
    unknownIcon: icons.unknown,
    measure: (text, size, weight) => {
      if (!context) return text.length * size * 0.56
      context.font = `${weight} ${size}px ${fontFamily}`
      return context.measureText(text).width
    },
  }
}

function accountOf(node: MapNode): Account | undefined {
  return node.kind === 'account' ? mirrorNow().accountOf(node.account) : undefined
}
