import { useEffect, useState } from 'react'
import type { Manifest } from '../../shared/evidence/manifest.ts'
import { verifyPack } from '../../shared/evidence/verify.ts'
import type { Check } from '../../shared/evidence/verify.ts'
import { notAsked } from './not-asked.ts'
import { pageCrypto } from './page-crypto.ts'

/** How far the pack that was chosen is checked. */
export type PackCheck =
  | { readonly state: 'nothing' }
  | { readonly state: 'checking' | 'not-a-pack' | 'unreadable'; readonly file: string }
  | {
      readonly state: 'checked'
      readonly file: string
      readonly checks: readonly Check[]
      readonly manifest: Manifest | null
    }

const crypto = pageCrypto()

/** Checks a pack, and again when another key is expected. `expected` as `readFingerprint` gives it. */
export function usePackCheck(file: File | null, expected: string | null): PackCheck {
  const [checked, setChecked] = useState<{ readonly of: File; readonly check: PackCheck } | null>(null)
  useEffect(() => {
    if (!file) return
    let isWanted = true
    const show = async () => {
      const check = await checkFile(file, expected)
      if (isWanted) setChecked({ of: file, check })
    }
    void show()
    return () => {
      isWanted = false
    }
  }, [file, expected])
  if (!file) return { state: 'nothing' }
  return checked?.of === file ? checked.check : { state: 'checking', file: file.name }
}

async function checkFile(file: File, expected: string | null): Promise<PackCheck> {
  const { name } = file
  const bytes = await file.arrayBuffer().catch(() => null)
  if (!bytes) return { state: 'unreadable', file: name }
  const opened = await verifyPack(new Uint8Array(bytes), crypto, expected)
  if (!opened) return { state: 'not-a-pack', file: name }
  return {
    state: 'checked',
    file: name,
    checks: [...opened.checks, ...notAsked(opened)],
    manifest: opened.manifest,
  }
}
