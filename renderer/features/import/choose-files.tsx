import { Button, FileButton } from '@mantine/core'
import type { ButtonProps } from '@mantine/core'
import type { ReactNode } from 'react'
import { firstFocus } from '../../ui/first-focus.ts'
import { startImport } from './reading.ts'

interface ChooseFilesProps {
  readonly variant?: ButtonProps['variant']
  /** Has the focus when its part of the window appears. */
  readonly isFirst?: boolean
  readonly children: ReactNode
}

/** Opens the computer's own window for files; what is chosen is read. */
export function ChooseFiles({ variant = 'filled', isFirst = false, children }: ChooseFilesProps) {
  return (
    <FileButton multiple onChange={(files) => startImport(files)}>
      {(props) => (
        <Button {...props} variant={variant} {...(isFirst ? firstFocus : {})}>
          {children}
        </Button>
      )}
    </FileButton>
  )
}
