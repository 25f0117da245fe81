/**
 * The state of a link or an invitation that Keyholder has no word for; what the platform said stands in `raw`.
 * It gives nothing (docs/decisions/0057).
 */
export const unknownStatus = 'unknown'
