import { z } from 'zod'

/** The names that may stand in the object at a path of what a schema describes; of one of several forms those of all. */
export function knownKeys(schema: z.core.$ZodType, path: readonly PropertyKey[]): readonly string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodDefault || schema instanceof z.ZodPrefault)
    return knownKeys(schema.unwrap(), path)
  if (schema instanceof z.ZodUnion)
    return [...new Set(schema.options.flatMap((option) => knownKeys(option, path)))]
  const [step, ...further] = path
  if (schema instanceof z.ZodArray) return step === undefined ? [] : knownKeys(schema.element, further)
  if (!(schema instanceof z.ZodObject)) return []
  if (step === undefined) return Object.keys(schema.shape)
  const inner: unknown = schema.shape[String(step)]
  return inner instanceof z.ZodType ? knownKeys(inner, further) : []
}
