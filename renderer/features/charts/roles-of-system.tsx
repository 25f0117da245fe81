import { useTranslation } from 'react-i18next'
import type { RolesOverTime } from '../../../shared/contract/charts.ts'
import type { System } from '../../../shared/model/system.ts'
import { useFormats } from '../../client/formats.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { RoleChip } from '../../ui/role-chip.tsx'
import { ChartBesideTable } from './chart-beside-table.tsx'
import classes from './charts-screen.module.css'
import { drawRolesOverTime, momentAt } from './roles-chart.ts'

interface RolesOfSystemProps {
  readonly system: System
  readonly over: RolesOverTime
  /** The place of the moment that is looked at. */
  readonly at: number
  /** Of chart and table together, in pixels. */
  readonly width: number
  readonly onLook: (at: number) => void
}

/** The roles of one platform over time, and in numbers at the moment that is looked at. */
export function RolesOfSystem({ system, over, at, width, onLook }: RolesOfSystemProps) {
  const { t } = useTranslation('charts')
  const { number, day, time } = useFormats()
  const words = useWords()
  const workspace = useMirror((mirror) => mirror.workspace?.name ?? '')
  const series = over.series.filter((each) => each.system === system)
  if (series.length === 0) return null
  const name = words.system(system)
  const scene = {
    title: t('roles.title', { system: name, workspace }),
    moments: over.moments,
    series,
    words: {
      day: (moment: string) => (isShort(over.moments) ? time : day)(new Date(moment)),
      number,
      letter: (role: string) => words.roleLetter(system, role),
    },
  }
  const first = day(new Date(over.moments[0]!))
  const sum = (place: number) => series.reduce((all, { counts }) => all + (counts[place] ?? 0), 0)
  return (
    <div className={classes.system}>
      <ChartBesideTable
        name={name}
        file={t('roles.file', { system: name })}
        width={width}
        at={at}
        draw={(looked, ...place) => drawRolesOverTime({ ...scene, at: looked }, ...place)}
        onPoint={(pixels, chartWidth) => onLook(momentAt(pixels, chartWidth, over.moments.length))}
      >
        <table className={classes.numbers}>
          <thead>
            <tr>
              <th scope="col">{t('role')}</th>
              <th scope="col">{t('held')}</th>
              <th scope="col">{t('since', { day: first })}</th>
            </tr>
          </thead>
          <tbody>
            {series.toReversed().map(({ role, counts }) => (
              <tr key={role}>
                <th scope="row">
                  <RoleChip system={system} role={role} holding="here" />
                </th>
                <td>{number(counts[at] ?? 0)}</td>
                <td>{signed((counts[at] ?? 0) - (counts[0] ?? 0), number)}</td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row">{t('all')}</th>
              <td>{number(sum(at))}</td>
              <td>{signed(sum(at) - sum(0), number)}</td>
            </tr>
          </tfoot>
        </table>
      </ChartBesideTable>
    </div>
  )
}

const shortest = 2 * 24 * 60 * 60 * 1000

/** A record of a day or two has more to say in hours. */
function isShort(moments: readonly string[]): boolean {
  return Date.parse(moments.at(-1)!) - Date.parse(moments[0]!) < shortest
}

/** With its sign, and the sign for minus that is as wide as a plus. */
function signed(difference: number, number: (value: number) => string): string {
  if (difference === 0) return number(0)
  return `${difference > 0 ? '+' : '−'}${number(Math.abs(difference))}`
}
