/** The bytes of JSON, which are the same in all of ASCII and UTF-8. */
export const newline = 10
export const quote = 34
export const plus = 43
export const comma = 44
export const minus = 45
export const dot = 46
export const slash = 47
export const digitZero = 48
export const digitNine = 57
export const colon = 58
export const capitalE = 69
export const openBracket = 91
export const backslash = 92
export const closeBracket = 93
export const letterE = 101
export const letterF = 102
export const letterN = 110
export const letterT = 116
export const openBrace = 123
export const closeBrace = 125
export const tilde = 126

export function isSpace(byte: number): boolean {
  return byte === 32 || byte === 10 || byte === 13 || byte === 9
}

export function isDigit(byte: number): boolean {
  return byte >= digitZero && byte <= digitNine
}
