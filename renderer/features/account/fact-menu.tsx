import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown } from '@tabler/icons-react'
import { useFormats } from '../../client/formats.ts'
import classes from './fact-menu.module.css'

export interface FactMenuProps<Value extends string> {
  readonly label: string
  readonly value: Value
  readonly unknown: boolean
  readonly choices: readonly { readonly value: Value; readonly label: string }[]
  readonly onChoose: (value: Value) => void
}

/** A fact that can be told anew: its value, and the others behind it. */
export function FactMenu<Value extends string>({
  label,
  value,
  unknown,
  choices,
  onChoose,
}: FactMenuProps<Value>) {
  const { labelled } = useFormats()
  const current = choices.find((choice) => choice.value === value)
  return (
    <Menu position="bottom-start">
      <Menu.Target>
        <UnstyledButton
          className={classes.fact}
          data-unknown={unknown || undefined}
          aria-label={labelled(label, current?.label ?? value)}
        >
          <span className={classes.value}>{current?.label ?? value}</span>
          <IconChevronDown size={12} stroke={1.8} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.RadioGroup
          value={value}
          onChange={(chosen) => {
            const choice = choices.find((each) => each.value === chosen)
            if (choice && choice.value !== value) onChoose(choice.value)
          }}
        >
          {choices.map((choice) => (
            <Menu.RadioItem key={choice.value} closeMenuOnClick value={choice.value}>
              {choice.label}
            </Menu.RadioItem>
          ))}
        </Menu.RadioGroup>
      </Menu.Dropdown>
    </Menu>
  )
}
