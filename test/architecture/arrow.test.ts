import { expect, test } from 'vitest'
import { importsOf, reachedFrom, sourcesIn } from './imports.ts'
import type { SourceImport } from './imports.ts'

const importsFrom = (folder: string) => sourcesIn(folder).flatMap(importsOf)
const offenders = (imports: readonly SourceImport[], allowed: (each: SourceImport) => boolean) =>
  imports.filter((each) => !allowed(each)).map(({ from, to }) => `${from} → ${to}`)

const isPackage = (to: string) => !/^(shared|electron|renderer|test|resources)\//.test(to)
const isForPages = (to: string) => isPackage(to) && !to.startsWith('node:') && to !== 'electron'

test('shared imports nothing but itself, zod, and the keys of its texts', () => {
  const own = /^(shared|resources\/translations\/en)\//
  expect(offenders(importsFrom('shared'), ({ to }) => own.test(to) || to === 'zod')).toEqual([])
})

test('inside shared the model knows the policy only by its types, and neither knows the contract', () => {
  const inner = [...importsFrom('shared/model'), ...importsFrom('shared/policy')]
  expect(offenders(inner, ({ to }) => !to.startsWith('shared/contract/'))).toEqual([])
})

test('the window reaches the back end through the contract alone', () => {
  const inReach = /^(shared|renderer|resources)\//
  const window = importsFrom('renderer').filter(({ from }) => !from.startsWith('renderer/verify-page/'))
  const isIn = ({ to }: SourceImport) =>
    (inReach.test(to) || isForPages(to)) && !to.startsWith('renderer/verify-page/')
  expect(offenders(window, isIn)).toEqual([])
})

test('the page that checks packs has no back end: it takes along what asks, which is nothing of Node’s', () => {
  const reached = reachedFrom(sourcesIn('renderer/verify-page'))
  const asking =
    /^electron\/(access\/|evidence\/|features\/document\/|place\.ts$|reports\/|reviews\/)|^(shared|renderer|resources)\//
  const light = /^(@noble\/.+|@tabler\/icons-react|fflate|i18next|react|react-dom\/client|react-i18next|zod)$/
  expect(offenders(reached, ({ to }) => asking.test(to) || light.test(to))).toEqual([])
  const files = reached.map(({ to }) => to)
  expect(files).toEqual(
    expect.arrayContaining(['electron/access/check.ts', 'electron/reports/make-report.ts']),
  )
})

test('the back end knows nothing of the window', () => {
  expect(offenders(importsFrom('electron'), ({ to }) => !/^(renderer|test)\//.test(to))).toEqual([])
})

test('only the shell imports Electron', () => {
  const others = importsFrom('electron').filter(({ from }) => !from.startsWith('electron/shell/'))
  expect(offenders(others, ({ to }) => !/^electron(-store|-log\/main)?$/.test(to))).toEqual([])
})

test('the engine is pure: it imports the shared words and itself', () => {
  expect(
    offenders(importsFrom('electron/access'), ({ to }) => /^(shared|electron\/access)\//.test(to)),
  ).toEqual([])
})

test('findings are pure: they import the shared words, the engine and themselves', () => {
  const pure = /^(shared|electron\/access|electron\/findings)\//
  expect(offenders(importsFrom('electron/findings'), ({ to }) => pure.test(to))).toEqual([])
})

test('what a review is made of is pure: it imports the shared words, the engine and itself', () => {
  const pure = /^(shared\/|electron\/access\/|electron\/reviews\/|electron\/place\.ts$|zod$|node:util$)/
  expect(offenders(importsFrom('electron/reviews'), ({ to }) => pure.test(to))).toEqual([])
})

test('only the store talks to SQLite', () => {
  const others = importsFrom('electron').filter(({ from }) => !from.startsWith('electron/store/'))
  expect(offenders(others, ({ to }) => to !== 'better-sqlite3')).toEqual([])
})

test('the store knows no feature, and a feature knows no way of reaching it', () => {
  const upward = /^electron\/(app|dispatch|run-command|handlers|host|cli|transport|shell)/
  expect(
    offenders(importsFrom('electron/store'), ({ to }) => !/^electron\/(features|access)\//.test(to)),
  ).toEqual([])
  const features = importsFrom('electron/features').filter(
    ({ from }) => !from.startsWith('electron/features/workspace/'),
  )
  expect(offenders(features, ({ to }) => !upward.test(to))).toEqual([])
})
