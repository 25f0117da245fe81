import type { PictureWords } from '../../../renderer/features/map/picture/picture.ts'

/** Plain words for pictures; every letter is half as wide as it is high. */
export const plainWords: PictureWords = {
  title: (node) => (node.kind === 'account' ? node.account : `${node.members.length} folded`),
  line: (node) => (node.kind === 'account' ? 'a line' : ''),
  count: () => '',
  edge: ({ status }) => (status === 'active' ? '' : status),
  system: (node) => (node.kind === 'account' ? 'google-ads' : null),
  icon: () => ['M1 1h2'],
  ownerIcon: ['M2 2h2'],
  unknownIcon: ['M3 3h2'],
  measure: (text, size) => (text.length * size) / 2,
}
