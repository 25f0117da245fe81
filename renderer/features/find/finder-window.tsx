import { FocusTrap, Portal } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import { memo, useEffect } from 'react'
import type { KeyboardEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { onceIdle } from '../../client/once-idle.ts'
import { firstFocus } from '../../ui/first-focus.ts'
import { partLater } from '../../ui/part-later.tsx'
import { useFind } from './find-state.ts'
import classes from './finder.module.css'
import { keepHaystack } from './haystack.ts'

const Body = partLater(async () => (await import('./finder-body.tsx')).FinderBody, NoResults)

/** The same element for good: it asks for what it shows itself, and is not drawn whenever the field is. */
const body = <Body />

/** Ctrl+K: a field over the window, and below it what it finds. The list is fetched before anybody asks for it. */
export const FinderWindow = memo(function FinderWindow() {
  const opened = useFind((find) => find.opened)
  useEffect(keepHaystack, [])
  useEffect(() => onceIdle(Body.ahead), [])
  return opened ? <Finder /> : null
})

/** The field is here from the first moment, so that no key is lost on a list that is still on its way. */
function Finder() {
  const { t } = useTranslation('find')
  const text = useFind((find) => find.text)
  const activeId = useFind((find) => find.activeId)
  const close = useFind((find) => find.close)
  useEffect(() => {
    const before = document.activeElement
    return () => {
      if (before instanceof HTMLElement && document.activeElement === document.body) before.focus()
    }
  }, [])
  const press = (event: KeyboardEvent) => {
    const { press: pressInList } = useFind.getState()
    if (pressInList) pressInList(event)
    else if (event.key === 'Enter') useFind.setState({ entered: true })
    if (event.defaultPrevented || event.key !== 'Escape') return
    event.preventDefault()
    event.stopPropagation()
    close()
  }
  return (
    <Portal>
      {/* A press beside the finder closes it, as Escape does. */}
      <div
        className={classes.overlay}
        role="presentation"
        onMouseDown={(event) => event.target === event.currentTarget && close()}
      >
        <FocusTrap>
          {/* Keys of the field and of everything below it. */}
          {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions */}
          <div
            className={classes.finder}
            role="dialog"
            aria-modal="true"
            aria-label={t('title')}
            onKeyDown={press}
          >
            <div className={classes.bar}>
              <IconSearch size={17} stroke={1.7} aria-hidden />
              <input
                {...firstFocus}
                className={classes.field}
                type="text"
                role="combobox"
                aria-label={t('field')}
                aria-expanded={activeId !== null}
                aria-controls="find-results"
                aria-autocomplete="list"
                aria-activedescendant={activeId ?? undefined}
                placeholder={t('field')}
                spellCheck={false}
                autoComplete="off"
                value={text}
                onChange={(event) =>
                  useFind.setState({ text: event.currentTarget.value, entered: false, answer: null })
                }
              />
            </div>
            {body}
          </div>
        </FocusTrap>
      </div>
    </Portal>
  )
}

function NoResults() {
  const { t } = useTranslation('find')
  return <div id="find-results" role="listbox" aria-label={t('results')} />
}
