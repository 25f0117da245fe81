import { IconTerminal2 } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { keysOf } from '../../../shared/commands/key-choice.ts'
import { groupOf } from '../../../shared/commands/window-commands.ts'
import type { WindowCommandId } from '../../../shared/commands/window-commands.ts'
import { useMirror } from '../../client/mirror.ts'
import { Caps } from '../commands/key-caps.tsx'
import { useKeyWords } from '../commands/key-text.ts'
import classes from './finder.module.css'
import type { ResultParts } from './result-parts.tsx'

/** Says a command: its name, where it belongs, and its key. */
export function useCommandParts(): (command: WindowCommandId) => ResultParts {
  const { t } = useTranslation('commands')
  const { caps } = useKeyWords()
  const settings = useMirror((mirror) => mirror.settings)
  return (command) => {
    const [key] = keysOf(command, settings)
    return {
      sign: commandSign,
      name: t(`command.${command}`),
      beside: t(`group.${groupOf(command)}`),
      kind: key === undefined ? null : <Caps caps={caps(key)} />,
    }
  }
}

const commandSign = <IconTerminal2 className={classes.icon} size={17} stroke={1.6} aria-hidden />
