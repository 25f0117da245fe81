import type { Size } from './agency.ts'
import { changeRows } from './rows/change.ts'
import { checkRows } from './rows/check.ts'
import { heldByRows } from './rows/held.ts'
import { importRows } from './rows/import.ts'
import { matrixRows } from './rows/matrix.ts'
import { memoryRows } from './rows/memory.ts'
import { offboardingRows } from './rows/offboarding.ts'
import { openingRows } from './rows/opening.ts'
import { pastRows } from './rows/past.ts'
import { planEffectRows } from './rows/plan-effect.ts'
import { proofRows } from './rows/proof.ts'
import { recordRows } from './rows/record.ts'
import { reportRows } from './rows/reports.ts'
import { reviewRows } from './rows/reviews.ts'
import type { Row } from './rows/row.ts'
import { whereCanRows, whoCanRows } from './rows/sweeps.ts'
import { windowRows } from './rows/windows.ts'
import type { World } from './world/world.ts'

interface Part {
  readonly name: string
  readonly sizes: readonly Size[]
  measure(world: World): readonly Row[] | Promise<readonly Row[]>
}

const both = ['S', 'L'] as const
const large = ['L'] as const

/** Everything that is measured, in the order of the table. */
export const plan: readonly Part[] = [
  { name: 'check', sizes: both, measure: (world) => checkRows(world, { rounds: 80, questions: 1000 }) },
  // Fifteen rounds of a millisecond each would time V8's compiler.
  { name: 'matrix', sizes: both, measure: (world) => matrixRows(world, world.size === 'S' ? 150 : 15) },
  { name: 'who-can', sizes: both, measure: (world) => whoCanRows(world, { rounds: 15, questions: 2000 }) },
  {
    name: 'list-accounts',
    sizes: both,
    measure: (world) => whereCanRows(world, { rounds: 15, questions: 400 }),
  },
  { name: 'held', sizes: both, measure: (world) => heldByRows(world, { rounds: 15, questions: 60 }) },
  { name: 'proof', sizes: both, measure: (world) => proofRows(world, { rounds: 15, questions: 2000 }) },
  { name: 'opening', sizes: large, measure: (world) => openingRows(world, 7) },
  { name: 'change', sizes: large, measure: (world) => changeRows(world, { rounds: 15, questions: 400 }) },
  { name: 'plan-effect', sizes: large, measure: (world) => planEffectRows(world, 7) },
  {
    name: 'offboarding',
    sizes: large,
    measure: (world) => offboardingRows(world, { rounds: 15, questions: 100 }),
  },
  { name: 'import', sizes: large, measure: (world) => importRows(world, 5) },
  { name: 'record', sizes: large, measure: (world) => recordRows(world, 200_000) },
  {
    name: 'past',
    sizes: large,
    measure: (world) => pastRows(world, { rounds: 7, changes: 50_000 }),
  },
  { name: 'reviews', sizes: large, measure: (world) => reviewRows(world, 7) },
  { name: 'reports', sizes: large, measure: (world) => reportRows(world, 3) },
  { name: 'windows', sizes: large, measure: (world) => windowRows(world, 200) },
  { name: 'memory', sizes: large, measure: (world) => memoryRows(world, 10_000) },
]
