import { Combobox, TextInput, useCombobox } from '@mantine/core'
import { IconMessageQuestion } from '@tabler/icons-react'
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import { useFirstOption } from '../../ui/use-first-option.ts'
import { askedOf } from '../find/asked.ts'
import { choose } from '../find/choose.ts'
import { findAnything } from '../find/find.ts'
import { useHaystack } from '../find/haystack.ts'
import { useQuestionText } from '../find/question-text.ts'
import type { AskedQuestion } from '../find/question.ts'
import { useWorld } from '../find/use-world.ts'
import { takeQuestion, useAsk } from './ask-state.ts'

/** A question typed as a sentence: it is read as Ctrl+K reads it, and proposals go on with what is open. */
export function SentenceField() {
  const { t } = useTranslation('ask')
  const text = useAsk((ask) => ask.text)
  const say = useQuestionText()
  const world = useWorld()
  const turn = useHaystack((haystack) => haystack.turn)
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() })
  const found = useMemo(
    () => (text.trim() === '' ? [] : questionsIn(findAnything(world, text))),
    // Turns stand for the names that are folded by now.
    // oxlint-disable-next-line react/exhaustive-deps
    [world, text, turn],
  )
  useFirstOption(combobox, text, found)
  const pick = (option: string) => {
    const question = found[Number(option)]
    if (!question) return
    if (!question.isComplete) return useAsk.setState({ text: question.text })
    combobox.closeDropdown()
    const asked = askedOf(question)
    if (!asked) return choose({ kind: 'question', question })
    takeQuestion(asked)
    useAsk.setState({ text: say(question) })
  }
  return (
    <Combobox store={combobox} onOptionSubmit={pick}>
      <Combobox.Target>
        <TextInput
          label={t('sentence')}
          placeholder={t('sentence.example')}
          leftSection={<IconMessageQuestion size={16} stroke={1.6} aria-hidden />}
          value={text}
          onFocus={() => combobox.openDropdown()}
          onClick={() => combobox.openDropdown()}
          onBlur={() => combobox.closeDropdown()}
          onChange={(event) => {
            useAsk.setState({ text: event.currentTarget.value })
            combobox.openDropdown()
          }}
        />
      </Combobox.Target>
      <Combobox.Dropdown hidden={found.length === 0}>
        <Combobox.Options aria-label={t('sentence.read')}>
          {found.map((question, place) => (
            <Combobox.Option key={keyOf(question)} value={String(place)}>
              {say(question)}
            </Combobox.Option>
          ))}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  )
}

function questionsIn({ groups }: ReturnType<typeof findAnything>): readonly AskedQuestion[] {
  return groups.flatMap(({ results }) =>
    results.flatMap((result) => (result.kind === 'question' ? [result.question] : [])),
  )
}

function keyOf({ ask, fillings }: AskedQuestion): string {
  return [ask, ...Object.values(fillings).map(({ gap, id }) => `${gap} ${id}`)].join(' ')
}
