import type { Link } from '../../shared/model/link.ts'
import type { WorkspaceRows } from '../../shared/model/row.ts'

/** Five managers in two hierarchies and three clients, so that random commands meet each other. */
export const managers = ['top', 'north', 'fjord', 'south', 'rival'] as const
export const clients = ['x', 'y', 'z'] as const

function link(parent: string, child: string, more: Partial<Link> = {}): Link {
  return { parent, child, status: 'active', owner: 'no', ...more }
}

export const smallAgency: WorkspaceRows = {
  account: [
    ...managers.map((id) => ({ id, system: 'google-ads', kind: 'manager', name: `Manager ${id}` }) as const),
    ...clients.map((id) => ({ id, system: 'google-ads', kind: 'client', name: `Client ${id}` }) as const),
  ],
  link: [
    link('top', 'north'),
    link('top', 'south'),
    link('north', 'fjord'),
    link('fjord', 'x', { owner: 'yes' }),
    link('south', 'x', { status: 'inactive' }),
    link('north', 'y', { owner: 'unknown' }),
    link('rival', 'y', { owner: 'unknown' }),
    link('south', 'z'),
    link('rival', 'z', { status: 'pending', askedAt: '2026-11-02' }),
    link('north', 'z', { status: 'refused' }),
  ],
  member: [
    { id: 'tove', name: 'Tove', email: 'tove@northlight.example' },
    { id: 'kim', name: 'Kim', email: 'kim@client.example' },
  ],
  grant: [
    { member: 'tove', account: 'top', role: 'admin' },
    { member: 'tove', account: 'rival', role: 'admin' },
    { member: 'kim', account: 'x', role: 'admin' },
    { member: 'kim', account: 'z', role: 'admin' },
  ],
  invitation: [],
}
