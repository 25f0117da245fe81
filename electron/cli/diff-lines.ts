import roleNames from '../../resources/translations/en/roles.json' with { type: 'json' }
import { ways } from '../../shared/contract/difference.ts'
import type { AccessDifference, ReachedPlace, Way } from '../../shared/contract/difference.ts'
import { keeper } from '../../shared/model/change.ts'
import type { Sides } from './diff-sides.ts'
import { cliText, messageText } from './texts.ts'

/** Accounts of one difference that are said; the rest is a number. */
const accountsSaid = 3
/** Changes of one difference that are said, the latest. */
const changesSaid = 3

/** What became of access, as people read it: first what was compared, then who gained and who lost what. */
export function differenceLines(differences: readonly AccessDifference[], sides: Sides): readonly string[] {
  const { before, after, recorded, erased } = sides
  const between = { from: before.called, to: after.called }
  return [
    recorded === null
      ? cliText('diff.files', between)
      : counted('diff.moments', { ...between, count: recorded }),
    ...(erased > 0 ? [counted('diff.erased', { count: erased })] : []),
    ...(differences.length === 0 ? [cliText('diff.none')] : []),
    ...ways.flatMap((way) => linesOfWay(way, differences, sides)),
  ]
}

function linesOfWay(way: Way, differences: readonly AccessDifference[], sides: Sides): readonly string[] {
  const some = differences.filter((difference) => difference.way === way)
  if (some.length === 0) return []
  const nameOf = namesIn(sides)
  return [cliText(`diff.${way}`, { number: some.length })].concat(
    some.flatMap((each) => linesOf(each, sides, nameOf)),
  )
}

/** A text that has forms for one and for more. */
const counted: (key: `diff.${string}`, details: { readonly count: number }) => string = messageText

type NameOf = (id: string) => string

function linesOf(difference: AccessDifference, { changeOf }: Sides, nameOf: NameOf): readonly string[] {
  const { member, system, role, total, places, changes } = difference
  const said = places.slice(0, accountsSaid).map((place) => placeText(place, nameOf))
  const more = total - said.length
  const accounts = [...said, ...(more > 0 ? [cliText('diff.more', { more })] : [])].join(', ')
  const who = { member: nameOf(member), role: roleName(system, role), accounts }
  const known = changes.slice(-changesSaid).flatMap((revision) => changeOf(revision) ?? [])
  const others = changes.length - known.length
  return [
    `  ${cliText('diff.line', who)}`,
    ...known.toReversed().map(({ revision, command, actor, at }) => {
      const by = actor === keeper ? cliText('diff.keeper') : nameOf(actor)
      return `    ${cliText('diff.change', { revision, command, by, at })}`
    }),
    ...(known.length > 0 && others > 0 ? [`    ${counted('diff.more-changes', { count: others })}`] : []),
  ]
}

function placeText({ account, route }: ReachedPlace, nameOf: NameOf): string {
  const [start = account] = route
  const name = nameOf(account)
  return route.length < 2
    ? cliText('diff.here', { account: name })
    : cliText('diff.from', { account: name, from: nameOf(start) })
}

/** The later name, where there is one. */
function namesIn({ before, after }: Sides): NameOf {
  const names = new Map<string, string>()
  for (const { rows } of [before, after]) {
    for (const { id, name } of rows.account) if (name) names.set(id, name)
    for (const { id, name, email } of rows.member) names.set(id, name || email)
  }
  return (id) => names.get(id) ?? id
}

const roles: { readonly [key: string]: string | undefined } = roleNames

function roleName(system: string, role: string): string {
  return roles[`${system}/${role}`] ?? role
}
