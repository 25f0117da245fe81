import { Tooltip } from '@mantine/core'
import { useEffect, useId, useState } from 'react'
import { followTips } from './follow-tips.ts'
import classes from './tips.module.css'

/**
 * Shows the tip of the element under the pointer or with the focus (`tip`). One for the whole window: a tooltip for each
 * of its dozens of buttons, shown or not, was a tenth of a starting window's memory.
 */
export function Tips() {
  const [element, setElement] = useState<HTMLElement | null>(null)
  useEffect(() => followTips(setElement), [])
  return element ? <Tip element={element} /> : null
}

function Tip({ element }: { readonly element: HTMLElement }) {
  const [text, setText] = useState<string | null>(element.dataset['tip'] ?? null)
  const id = useId()
  useEffect(() => {
    const look = () => setText(element.isConnected ? (element.dataset['tip'] ?? null) : null)
    const changes = new MutationObserver(look)
    changes.observe(document.body, { subtree: true, childList: true, attributeFilter: ['data-tip'] })
    look()
    return () => changes.disconnect()
  }, [element])
  useEffect(() => {
    // Where it is the name already it need not be read twice.
    if (text === null || element.ariaLabel === text) return undefined
    element.setAttribute('aria-describedby', id)
    return () => element.removeAttribute('aria-describedby')
  }, [element, text, id])
  if (text === null) return null
  return (
    <Tooltip
      opened
      target={element}
      className={classes.tip ?? ''}
      position={element.dataset['tipSide'] === 'right' ? 'right' : 'top'}
      label={<span id={id}>{text}</span>}
    />
  )
}
