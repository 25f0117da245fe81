/** At which side of its element a tip stands, if there is room. */
export type TipSide = 'top' | 'right'

/** The attributes of an element that has a tip. */
export type TipAttributes = Readonly<Partial<Record<'data-tip' | 'data-tip-side', string>>>

/**
 * Gives an element a tip, which is shown under the pointer and when the keyboard comes to it (`Tips`). Without a text
 * it has none just now.
 */
export function tip(text: string | null, side: TipSide = 'top'): TipAttributes {
  return text === null ? {} : { 'data-tip': text, 'data-tip-side': side }
}
