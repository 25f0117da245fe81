import type { WorkspaceRows } from '../../../shared/model/row.ts'

/** Answers of `searchStream` about an agency: each manager's clients, the links, the users. About 50 MB at size L. */
export function googleDump(
  rows: WorkspaceRows,
): readonly { readonly name: string; readonly bytes: Buffer }[] {
  const accounts = new Map(rows.account.map((account) => [account.id, account]))
  const numbers = new Map(rows.account.map(({ id, externalId = '' }) => [id, externalId.replaceAll('-', '')]))
  const clientOf = (asked: string, id: string, level: string) => ({
    customerClient: {
      resourceName: `customers/${numbers.get(asked)}/customerClients/${numbers.get(id)}`,
      clientCustomer: `customers/${numbers.get(id)}`,
      hidden: false,
      level,
      timeZone: 'Europe/Stockholm',
      testAccount: false,
      manager: accounts.get(id)!.kind === 'manager',
      descriptiveName: accounts.get(id)!.name,
      currencyCode: 'SEK',
      id: numbers.get(id),
      status: 'ENABLED',
    },
  })
  const chunks = [...Map.groupBy(rows.link, ({ parent }) => parent)].map(([manager, links]) => ({
    results: [clientOf(manager, manager, '0'), ...links.map(({ child }) => clientOf(manager, child, '1'))],
    fieldMask: 'customerClient.id,customerClient.level',
  }))
  const links = rows.link.map(({ parent, child }, place) => ({
    customerClientLink: {
      resourceName: `customers/${numbers.get(parent)}/customerClientLinks/${numbers.get(child)}~${9e8 + place}`,
      clientCustomer: `customers/${numbers.get(child)}`,
      managerLinkId: String(9e8 + place),
      status: 'ACTIVE',
      hidden: false,
    },
  }))
  const users = rows.grant.map(({ member, account, role }) => ({
    customerUserAccess: {
      resourceName: `customers/${numbers.get(account)}/customerUserAccesses/${member.slice(1)}`,
      userId: member.slice(1),
      emailAddress: `${member}@agency.example`,
      accessRole: role === 'billing' ? 'UNKNOWN' : role.toUpperCase().replace('-', '_'),
      accessCreationDateTime: '2024-03-05 09:15:00',
    },
  }))
  return [
    file('customer_client.json', chunks),
    file('customer_client_link.json', [{ results: links }]),
    file('customer_user_access.json', [{ results: users }]),
  ]
}

function file(name: string, content: unknown) {
  return { name, bytes: Buffer.from(JSON.stringify(content)) }
}
