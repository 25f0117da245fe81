import { knownLinkStatuses } from '../../../../shared/model/link.ts'
import type { LinkStatus } from '../../../../shared/model/link.ts'
import { unknownStatus } from '../../../../shared/model/status.ts'

/** What Google says of a link, as it is kept: our word, and its own where we have none. */
export interface LinkWord {
  readonly status: LinkStatus
  readonly raw?: string | undefined
}

/**
 * States of links as small numbers: first those that have a word here, then Google's own words in the order in
 * which they came. Links are many, and hardly any of them has a state of the second kind.
 */
export class LinkWords {
  private readonly raws: string[] = []
  private readonly places = new Map<string, number>()

  placeOf({ status, raw }: LinkWord): number {
    if (status !== unknownStatus) return knownLinkStatuses.indexOf(status)
    const word = raw ?? unspecified
    const known = this.places.get(word)
    if (known !== undefined) return known
    const place = knownLinkStatuses.length + this.raws.push(word) - 1
    this.places.set(word, place)
    return place
  }

  /** What stands in a link. */
  at(place: number): LinkWord {
    const status = knownLinkStatuses[place]
    return status ? { status } : { status: unknownStatus, raw: this.raws[place - knownLinkStatuses.length]! }
  }

  statusAt(place: number): LinkStatus {
    return knownLinkStatuses[place] ?? unknownStatus
  }

  /** The active one counts most, then the one that waits; one of which nothing is said counts least. */
  rankAt(place: number): number {
    const { status, raw } = this.at(place)
    return status === 'active' ? 3 : status === 'pending' ? 2 : raw === unspecified ? 0 : 1
  }
}

/** Google's word where a status was not asked for, or has not been set. */
export const unspecified = 'UNSPECIFIED'
