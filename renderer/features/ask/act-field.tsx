import { Select } from '@mantine/core'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { systems } from '../../../shared/model/system.ts'
import { useMirror } from '../../client/mirror.ts'
import { useWords } from '../../client/words.ts'
import { useAsk } from './ask-state.ts'
import { actionsOn, levelsOf, paramsOf } from './draft.ts'

/** Chooses an action, and the levels that it is about. What the account's kind does not know is not offered. */
export function ActField() {
  const { t } = useTranslation('ask')
  const words = useWords()
  const { kind, account, action, params } = useAsk((ask) => ask.draft)
  const change = useAsk((ask) => ask.change)
  const on = useMirror((mirror) =>
    kind === 'where-can' || account === null ? undefined : mirror.accountOf(account),
  )
  const [system, accountKind] = [on?.system, on?.kind]
  const choices = useMemo(
    () => actionsOn(system && accountKind ? { system, kind: accountKind } : null),
    [system, accountKind],
  )
  const data = systems.flatMap((each) => {
    const items = choices
      .filter((choice) => choice.system === each)
      .map((choice) => ({ value: `${each} ${choice.action}`, label: words.action(each, choice.action) }))
    return items.length === 0 ? [] : [{ group: words.system(each), items }]
  })
  const chosen = choices.find((choice) => choice.action === action)
  const levels = action === null ? [] : levelsOf(action, chosen?.system ?? null)
  const names = action === null ? [] : paramsOf(action)
  return (
    <>
      <Select
        searchable
        label={t('action')}
        placeholder={t('choose')}
        nothingFoundMessage={t('nothing')}
        data={data}
        value={chosen ? `${chosen.system} ${chosen.action}` : null}
        onChange={(value) => change({ action: value?.split(' ')[1] ?? null, params: {} })}
      />
      {names.map((name) => (
        <Select
          key={name}
          label={t(`param.${name}`)}
          placeholder={t('choose')}
          data={levels.map(({ system: of, level }) => ({ value: level, label: words.role(of, level) }))}
          value={params[name] ?? null}
          onChange={(level) => change({ params: { ...params, [name]: level ?? undefined } })}
        />
      ))}
    </>
  )
}
