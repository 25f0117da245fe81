export interface Point {
  readonly x: number
  readonly y: number
}

/** A rectangle in pixels; x and y are its left upper corner. */
export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** What a picture is made of; lengths in pixels, colours in words of CSS. */
export type Shape =
  | ({ readonly kind: 'rect'; readonly radius: number; readonly fill: string } & Box & Stroke)
  /** `data` of an SVG path, moved to a place and made larger or smaller. */
  | ({
      readonly kind: 'path'
      readonly data: string
      readonly scale: number
      /** None where it is only a line. */
      readonly fill?: string
    } & Point &
      Stroke)
  | {
      readonly kind: 'text'
      readonly text: string
      readonly x: number
      /** The line on which the letters stand. */
      readonly y: number
      readonly size: number
      readonly weight: number
      readonly fill: string
      readonly anchor: 'start' | 'middle' | 'end'
      /** The colour of an edge around the letters, that keeps lines behind them away. */
      readonly halo: string | null
    }

export interface Stroke {
  readonly stroke: string
  readonly thickness: number
  readonly dash: readonly number[]
}

export interface Picture {
  readonly title: string
  /** What of it is to be seen. */
  readonly box: Box
  readonly shapes: readonly Shape[]
}
