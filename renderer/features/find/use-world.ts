import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { groupOf, windowCommandIds } from '../../../shared/commands/window-commands.ts'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { fold } from '../../ui/fold.ts'
import { actNow } from '../commands/acts.ts'
import { actionName } from '../explain/speak.ts'
import type { Translate } from '../explain/speak.ts'
import { useSpeaker } from '../explain/use-speaker.ts'
import { namedActions } from './actions.ts'
import type { World } from './find.ts'
import { askKinds } from './question.ts'
import type { AskKind } from './question.ts'
import { readTemplate } from './template.ts'
import type { Template } from './template.ts'
import { useKept } from './use-kept.ts'

/** What can be found now, in the window's language and in English. */
export function useWorld(): World {
  const { i18n } = useTranslation('find')
  const { language } = i18n
  const { translate } = useSpeaker()
  const graph = useMirror((mirror) => mirror.graph)
  const members = useMirror((mirror) => mirror.members())
  const read = useMirror((mirror) => mirror.workspace !== null)
  const kept = useKept()
  const account = useView((view) => view.account)
  const member = useView((view) => view.member)

  const actions = useMemo(() => {
    const look = i18n.t as unknown as (key: string | readonly string[], options: object) => string
    const english: Translate = (file, key, values = {}) => look(key, { ns: file, lng: 'en', ...values })
    return namedActions(
      (asked) => actionName(translate, asked),
      (asked) => actionName(english, asked),
    )
  }, [i18n, translate])
  const commands = useMemo(() => {
    const say = (key: string) =>
      [language, 'en'].map((each) => String(i18n.getResource(each, 'commands', key) ?? '')).join(' ')
    // Possible as things are when the finder opens or the workspace arrives; nothing else happens meanwhile.
    return windowCommandIds
      .filter((command) => command !== 'find.open' && actNow(command) !== null)
      .map((command) => ({
        command,
        text: fold(`${say(`command.${command}`)} ${say(`group.${groupOf(command)}`)}`),
      }))
    // oxlint-disable-next-line react/exhaustive-deps
  }, [i18n, language, read])
  const templates = useMemo(
    () =>
      Object.fromEntries(
        askKinds.map((ask) => [
          ask,
          readTemplate(
            String(
              i18n.getResource(language, 'find', `ask.${ask}`) ??
                i18n.getResource('en', 'find', `ask.${ask}`),
            ),
            fold,
          ),
        ]),
      ) as Record<AskKind, Template>,
    [i18n, language],
  )
  return useMemo(
    () => ({
      graph,
      members,
      ...kept,
      commands,
      actions,
      templates,
      account,
      member,
    }),
    [graph, members, kept, commands, actions, templates, account, member],
  )
}
