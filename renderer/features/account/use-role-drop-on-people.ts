import { combine } from '@atlaskit/pragmatic-drag-and-drop/combine'
import { dropTargetForElements, monitorForElements } from '@atlaskit/pragmatic-drag-and-drop/element/adapter'
import { useEffect, useRef, useState } from 'react'
import type { RefCallback, RefObject } from 'react'
import type { GrantPreview } from '../../../shared/contract/grants.ts'
import type { Account } from '../../../shared/model/account.ts'
import { call } from '../../client/client.ts'
import { planModeNow } from '../../client/plan-mode.ts'
import { runCommand } from '../../client/use-command.ts'
import { readRoleDrag } from '../palette/role-drag.ts'
import type { PersonRow } from './people-rows.ts'

export interface RoleDropOnPeople {
  readonly list: RefObject<HTMLDivElement | null>
  /** What is under the pointer during a drag: a member's id, or the list itself. */
  readonly over: string | null
  readonly row: (member: string) => RefCallback<HTMLElement>
  readonly previewOf: (member: string) => GrantPreview | null
}

const listTarget = 'list'

/**
 * Takes roles that are dropped on people, and on the list itself for somebody who is not in it yet.
 * What a drop would do is asked once, when a drag begins, so that it is known before the drop.
 */
export function useRoleDropOnPeople(
  account: Account,
  rows: readonly PersonRow[],
  onElse: (role: string) => void,
): RoleDropOnPeople {
  const list = useRef<HTMLDivElement>(null)
  const [over, setOver] = useState<string | null>(null)
  const [previews, setPreviews] = useState<ReadonlyMap<string, GrantPreview>>(new Map())
  const latest = useRef({ rows, previews, onElse })
  useEffect(() => {
    latest.current = { rows, previews, onElse }
  })

  useEffect(() => {
    const element = list.current
    if (!element) return undefined
    const takes = (data: Readonly<Record<string | symbol, unknown>>) =>
      readRoleDrag(data)?.system === account.system
    return combine(
      dropTargetForElements({
        element,
        getData: () => ({ member: listTarget }),
        canDrop: ({ source }) => takes(source.data),
      }),
      monitorForElements({
        canMonitor: ({ source }) => takes(source.data),
        onDragStart: ({ source }) => {
          const role = readRoleDrag(source.data)?.role
          const targets = latest.current.rows.map(({ member }) => ({
            member: member.id,
            account: account.id,
          }))
          if (role === undefined || targets.length === 0) return
          void call('grants.preview', { role, targets }).then((answer) => {
            if (answer.ok) setPreviews(byMember(targets, answer.value))
            return undefined
          })
        },
        onDropTargetChange: ({ location }) => setOver(memberUnder(location.current.dropTargets[0]?.data)),
        onDrop: ({ source, location }) => {
          const role = readRoleDrag(source.data)?.role
          const member = memberUnder(location.current.dropTargets[0]?.data)
          const preview = member === null ? undefined : latest.current.previews.get(member)
          setOver(null)
          setPreviews(new Map())
          if (role === undefined || member === null) return
          if (member === listTarget) return latest.current.onElse(role)
          if (preview?.effect === 'nothing') return
          if (preview?.effect === 'forbidden' && planModeNow() === null) return
          void runCommand('grants.give', { grants: [{ member, account: account.id, role }] })
        },
      }),
    )
  }, [account])

  // One function for each row, or every render would take the targets away and put them back.
  const [refs] = useState(() => new Map<string, RefCallback<HTMLElement>>())
  const row = (member: string): RefCallback<HTMLElement> => {
    const known = refs.get(member)
    if (known) return known
    const made: RefCallback<HTMLElement> = (element) =>
      element
        ? dropTargetForElements({
            element,
            getData: () => ({ member }),
            canDrop: ({ source }) => readRoleDrag(source.data)?.system === account.system,
          })
        : undefined
    refs.set(member, made)
    return made
  }
  return { list, over, row, previewOf: (member) => previews.get(member) ?? null }
}

function memberUnder(data: Readonly<Record<string | symbol, unknown>> | undefined): string | null {
  return typeof data?.['member'] === 'string' ? data['member'] : null
}

function byMember(
  targets: readonly { readonly member: string }[],
  previews: readonly GrantPreview[],
): ReadonlyMap<string, GrantPreview> {
  return new Map(targets.flatMap(({ member }, at) => (previews[at] ? [[member, previews[at]] as const] : [])))
}
