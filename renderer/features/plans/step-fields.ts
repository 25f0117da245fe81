import { contract } from '../../../shared/contract/contract.ts'
import type { ParsedInputOf } from '../../../shared/contract/contract.ts'
import type { PlannedStep } from '../../../shared/contract/step.ts'
import type { ShareRole } from '../../../shared/model/link.ts'

/** What of a step a person can put right without making it another step. */
export interface StepFields {
  readonly role?: { readonly value: string; readonly account: string }
  readonly email?: string
  readonly share?: ShareRole
}

/** What the person chose instead. */
export interface FieldValues {
  readonly role?: string | undefined
  readonly email?: string | undefined
  readonly share?: ShareRole | undefined
}

type Editable = 'grants.give' | 'invitations.send' | 'centers.share' | 'members.add'

type Editor<Name extends Editable> = {
  readonly fields: (input: ParsedInputOf<Name>) => StepFields | null
  readonly changed: (input: ParsedInputOf<Name>, values: FieldValues) => ParsedInputOf<Name>
}

const editors: { readonly [Name in Editable]: Editor<Name> } = {
  'grants.give': {
    fields: ({ grants: [grant, more] }) =>
      grant && !more ? { role: { value: grant.role, account: grant.account } } : null,
    changed: ({ grants }, { role }) => ({
      grants: grants.map((grant) => (role === undefined ? grant : { ...grant, role })),
    }),
  },
  'invitations.send': {
    fields: ({ account, role, emails: [email, more] }) => ({
      role: { value: role, account },
      ...(email === undefined || more !== undefined ? {} : { email }),
    }),
    changed: (input, { role, email }) => ({
      ...input,
      role: role ?? input.role,
      emails: email === undefined ? input.emails : [email],
    }),
  },
  'centers.share': {
    fields: ({ share }) => ({ share }),
    changed: (input, { share }) => ({ ...input, share: share ?? input.share }),
  },
  'members.add': {
    fields: ({ email }) => ({ email }),
    changed: (input, { email }) => ({ ...input, email: email ?? input.email }),
  },
}

/** The fields of a step, or null where it has none that can be edited in place. */
export function stepFields(step: PlannedStep): StepFields | null {
  const known = editorOf(step)
  return known ? known.editor.fields(known.input as never) : null
}

/** The step's input with other values; what is not named stays. */
export function withFields(step: PlannedStep, values: FieldValues): PlannedStep['input'] {
  const known = editorOf(step)
  return known ? known.editor.changed(known.input as never, values) : step.input
}

function editorOf({ command, input }: PlannedStep) {
  if (!Object.hasOwn(editors, command)) return null
  const name = command as Editable
  const parsed = contract[name].input.safeParse(input)
  return parsed.success ? { editor: editors[name], input: parsed.data } : null
}
