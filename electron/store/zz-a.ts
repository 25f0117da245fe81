import { rmSync, statSync, mkdtempSync } from 'node:fs'
import { v7 } from 'uuid'
import { createStore, openStore } from '/work/main/electron/store/open-store.ts'
const dir = mkdtempSync('/var/tmp/kh-')
const path = dir + '/w.keyholder'
const o = { device: 'd', clock: Date.now, ids: () => v7() }
const N = 88000
const r = createStore(path, { ...o, id: v7(), name: 'L' })
if (!r.ok) throw new Error(JSON.stringify(r))
const s = r.value
const time = <T>(n: string, f: () => T, k = 1) => { const t = performance.now(); let v!: T; for (let i=0;i<k;i++) v = f(); console.log(n, ((performance.now() - t)/k).toFixed(2), 'ms'); return v }
const rows: any[] = []
const ids: string[] = []
for (let i = 0; i < N; i++) { const id = v7(); ids.push(id); rows.push({ table: 'account', before: null, after: { id, system: 'google-ads', kind: i < 3000 ? 'manager' : 'client', name: 'Account number ' + i, externalId: String(1000000000 + i), billing: 'automatic', currency: 'SEK', timeZone: 'Europe/Stockholm', country: 'SE', status: 'ENABLED' } }) }
for (let i = 1; i < N; i++) rows.push({ table: 'link', before: null, after: { parent: ids[i < 3000 ? Math.floor(i / 5) : i % 3000]!, child: ids[i]!, status: 'active', owner: 'yes' } })
for (let i = 3000; i < 8000; i++) rows.push({ table: 'link', before: null, after: { parent: ids[(i + 7) % 3000]!, child: ids[i]!, status: 'active', owner: 'no' } })
const mem: string[] = []
for (let i = 0; i < 2000; i++) { const id = v7(); mem.push(id); rows.push({ table: 'member', before: null, after: { id, name: 'M ' + i, email: `m${i}@x.example` } }) }
for (let i = 0; i < 6000; i++) rows.push({ table: 'grant', before: null, after: { member: mem[i % 2000]!, account: ids[(i * 13) % N]!, role: 'standard' } })
console.log(rows.length)
time('import', () => { const x = s.record({ actor: 'keeper', command: 'import', kind: 'do', rows }); if (!x.ok) throw new Error(JSON.stringify(x)) })
for (let i=0;i<3;i++) time('rows()', () => s.rows())
time('counts', () => s.counts(), 10)
let n = 0
const one = () => { const id = ids[n++ % N]!; const before = s.row('account', JSON.stringify([id]))!; const x = s.record({ actor: 'keeper', command: 'rename', kind: 'do', rows: [{ table: 'account', before, after: { ...before, name: before.name + '!' } }] }); if (!x.ok) throw new Error(JSON.stringify(x)) }
time('record', one, 300)
time('undoTarget', () => s.undoTarget('keeper'), 1000)
time('redoTarget', () => s.redoTarget('keeper'), 1000)
time('changes(null,100)', () => s.changes(null, 100))
console.log(statSync(path).size / 1e6, 'MB')
s.close(); console.log(path)
