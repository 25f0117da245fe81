import { matrix } from '../../../electron/access/matrix.ts'
import { inTurns } from '../measure/turns.ts'
import { openFile } from '../world/opened-app.ts'
import { grantsToGive, inFolder, makeWorkspaceFile } from '../world/workspace-file.ts'
import type { World } from '../world/world.ts'
import { rowsOf } from './row.ts'
import type { Row } from './row.ts'

const stepsInPlan = 200
const showing = 'Keyholder, plan shown'

/**
 * The effect of a plan of 200 steps, beside the roles on every account of the members that it touches: once
 * of roles given on clients, once with twenty links that end among them.
 */
export async function planEffectRows({ rows, graph, size }: World, rounds: number): Promise<readonly Row[]> {
  return inFolder(async (dir) => {
    const { app, ask } = openFile(dir, makeWorkspaceFile(dir, rows))
    const grants = [...grantsToGive(rows, stepsInPlan)]
    const given = grants.map((grant) => ({ command: 'grants.give', input: { grants: [grant] } }))
    const managers = new Set(rows.account.filter(({ kind }) => kind === 'manager').map(({ id }) => id))
    const ended = rows.link
      .filter(({ child, status }) => status === 'active' && !managers.has(child))
      .slice(0, 20)
      .map(({ parent, child }) => ({ command: 'links.unlink', input: { parent, child, side: 'parent' } }))
    const accounts = rows.account.map(({ id }) => id)
    const found: Row[] = []
    const plans = [
      { what: `effect of a plan, ${stepsInPlan} roles`, steps: given },
      { what: `effect of a plan, ${stepsInPlan} roles and links`, steps: [...given.slice(20), ...ended] },
    ]
    for (const { what, steps } of plans) {
      const { plan } = await ask('plans.create', { name: what, steps })
      const { list, shifts } = await ask('plans.show', { plan })
      if (!list.every(({ outcome }) => outcome.ok)) throw new Error(`${what}: a step cannot be done`)
      const members = [...new Set(shifts.map(({ member }) => member))]
      const timings = inTurns(
        [
          { name: 'matrix, touched members × all', run: () => matrix(graph, members, accounts).cells.length },
          {
            name: showing,
            // A query answers before its call returns; the promise only hands it over.
            run: () => {
              void app.call('plans.show', { plan })
              return plan.length
            },
          },
        ],
        { rounds, questions: 1 },
      )
      found.push(...rowsOf(what, size, 'ms', timings, { [showing]: { target: '≤ 10' } }))
    }
    app.close()
    return found
  })
}
