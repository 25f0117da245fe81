import { useEffect, useState } from 'react'
import type { Failure, Result } from '../../../shared/contract/failure.ts'
import type { Manifest } from '../../../shared/evidence/manifest.ts'
import type { Check } from '../../../shared/evidence/verify.ts'

/** What came of checking a pack. */
export interface Checked {
  readonly checks: readonly Check[]
  readonly manifest: Manifest | null
}

/** How far the pack that was chosen is checked. */
export type PackCheck =
  | { readonly state: 'nothing' }
  | { readonly state: 'checking'; readonly file: string }
  | { readonly state: 'failed'; readonly file: string; readonly failure: Failure }
  | ({ readonly state: 'checked'; readonly file: string } & Checked)

/** Checks a pack. `expected`: the fingerprint that its key must have, as `readFingerprint` gives it. */
export type CheckPack = (file: File, expected: string | null) => Promise<Result<Checked>>

/** Has a pack checked, and again when another key is expected; what was said stays until then. */
export function usePackCheck(file: File | null, expected: string | null, checkPack: CheckPack): PackCheck {
  const [known, setKnown] = useState<{ readonly of: File; readonly result: Result<Checked> } | null>(null)
  useEffect(() => {
    if (!file) return undefined
    let isWanted = true
    const show = async () => {
      const result = await checkPack(file, expected)
      if (isWanted) setKnown({ of: file, result })
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [file, expected, checkPack])
  if (!file) return { state: 'nothing' }
  if (known?.of !== file) return { state: 'checking', file: file.name }
  const { result } = known
  return result.ok
    ? { state: 'checked', file: file.name, ...result.value }
    : { state: 'failed', file: file.name, failure: result.error }
}
