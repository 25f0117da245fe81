/** A place in the text of a JSON file, and what stands there. */
export interface JsonPlace {
  readonly line: number
  readonly column: number
  readonly found: string
}

/** Where the text stops being JSON; `isCutOff` where it merely ends too soon. */
export interface JsonFault extends JsonPlace {
  readonly isCutOff: boolean
}

const space = /[ \t\r\n]*/y
// What may stand in a string as it is: everything but control characters, quote and backslash.
const string = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy
const unfinishedString = /"(?:[ !#-[\]-\u{10ffff}]|\\.)*\\?$/uy
const scalar = /(?:true|false|null|-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?)(?![\w.+-])/y
const lastWord = /[\w.+-]+$/y
const something = /[^\s,:[\]{}]+|./uy

/** The first error in a JSON text, or null: `JSON.parse` names no place for many of them. */
export function findJsonFault(text: string): JsonFault | null {
  /** For each thing that is open whether it is an object; else it is a list. */
  const open: boolean[] = []
  let at = 0
  let expects: 'value' | 'value-or-end' | 'name' | 'name-or-end' | 'comma-or-end' | 'end' = 'value'

  const matches = (pattern: RegExp): boolean => {
    pattern.lastIndex = at
    return pattern.test(text)
  }
  const take = (pattern: RegExp): boolean => {
    const isThere = matches(pattern)
    if (isThere) at = pattern.lastIndex
    return isThere
  }
  const isUnfinishedWord = (): boolean =>
    matches(lastWord) && ['true', 'false', 'null'].some((word) => word.startsWith(text.slice(at)))
  const fault = (): JsonFault => ({
    ...jsonPlace(text, at),
    isCutOff: at === text.length || matches(unfinishedString) || isUnfinishedWord(),
  })

  for (;;) {
    take(space)
    const character = text[at]
    const isObject = open.at(-1) === true
    if (expects === 'end') return at === text.length ? null : { ...jsonPlace(text, at), isCutOff: false }
    if (expects.endsWith('-or-end') && character === (isObject ? '}' : ']')) {
      at++
      open.pop()
      expects = open.length === 0 ? 'end' : 'comma-or-end'
    } else if (expects === 'comma-or-end') {
      if (character !== ',') return fault()
      at++
      expects = isObject ? 'name' : 'value'
    } else if (expects === 'name' || expects === 'name-or-end') {
      if (!take(string)) return fault()
      take(space)
      if (text[at] !== ':') return fault()
      at++
      expects = 'value'
    } else if (character === '{' || character === '[') {
      at++
      open.push(character === '{')
      expects = character === '{' ? 'name-or-end' : 'value-or-end'
    } else if (take(string) || take(scalar)) {
      expects = open.length === 0 ? 'end' : 'comma-or-end'
    } else return fault()
  }
}

/**
 * The first name that stands twice in one object of a text that is JSON, or null. `JSON.parse` keeps
 * the last of two, which would silently drop half of a file that was merged badly.
 */
export function findNameTwice(text: string): JsonPlace | null {
  const open: string[][] = []
  let start = 0
  let end = 0
  for (let at = 0; at < text.length; at++) {
    switch (text.charCodeAt(at)) {
      case quote:
        start = at
        for (at++; text.charCodeAt(at) !== quote; at++) if (text.charCodeAt(at) === backslash) at++
        end = at + 1
        break
      case openBrace:
        open.push([])
        break
      case closeBrace:
        open.pop()
        break
      case colon: {
        const names = open.at(-1)!
        const name = text.slice(start, end)
        if (names.includes(name)) return jsonPlace(text, start)
        names.push(name)
      }
    }
  }
  return null
}

const quote = 34
const backslash = 92
const openBrace = 123
const closeBrace = 125
const colon = 58

function jsonPlace(text: string, at: number): JsonPlace {
  const before = text.slice(0, at)
  something.lastIndex = at
  return {
    line: before.split('\n').length,
    column: at - before.lastIndexOf('\n'),
    found: (something.exec(text)?.[0] ?? '').slice(0, 40),
  }
}
