/** As much of a JSON schema as inputs of commands are made of. */
export interface InputSchema {
  readonly type?: string | readonly string[]
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly anyOf?: readonly InputSchema[]
  readonly items?: InputSchema
  readonly properties?: Readonly<Record<string, InputSchema>>
  readonly required?: readonly string[]
}

/** The fields of an input, each as `grants: [{ member: text, account: text, detail?: text }]`. */
export function fieldsOf({ properties = {}, required = [] }: InputSchema): readonly string[] {
  return Object.entries(properties).map(
    ([name, schema]) => `${name}${required.includes(name) ? '' : '?'}: ${formOf(schema)}`,
  )
}

function formOf(schema: InputSchema): string {
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.enum) return schema.enum.map((each) => JSON.stringify(each)).join(' | ')
  if (schema.anyOf) return [...new Set(schema.anyOf.map(formOf))].join(' | ')
  const { type = 'any' } = schema
  if (typeof type !== 'string') return type.map((each) => formOf({ ...schema, type: each })).join(' | ')
  switch (type) {
    case 'array':
      return `[${formOf(schema.items ?? {})}]`
    case 'object':
      return schema.properties ? `{ ${fieldsOf(schema).join(', ')} }` : '{ … }'
    case 'string':
      return 'text'
    default:
      return type
  }
}
