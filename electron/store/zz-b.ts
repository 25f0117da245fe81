import { openStore } from './open-store.ts'
const o = { device: 'd', clock: Date.now, ids: () => 'x' }
const cpu = (n: string, f: () => any) => { const c = process.cpuUsage(), t = performance.now(); const v = f(); const d = process.cpuUsage(c); console.log(n, 'wall', (performance.now()-t).toFixed(0), 'cpu', ((d.user+d.system)/1000).toFixed(0)); return v }
const s = cpu('open', () => openStore(process.argv[2]!, o)).value
for (let i = 0; i < 4; i++) cpu('rows', () => s.rows())
let i = 0; const rows = s.rows().account
cpu('record x300', () => { for (const before of rows.slice(0,300)) s.record({ actor: 'keeper', command: 'x', kind: 'do', rows: [{ table: 'account', before, after: { ...before, name: before.name + i++ } }] }) })
