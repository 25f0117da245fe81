import { Button } from '@mantine/core'
import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { firstFocus } from '../../ui/first-focus.ts'
import { useImport } from './import-state.ts'
import foot from '../../ui/foot.module.css'
import classes from './import-aside.module.css'

interface ImportAsideProps {
  readonly label: string
  readonly children: ReactNode
  /** What can be done beside going back. */
  readonly acts?: ReactNode
}

/** Something beside the import itself, which waits meanwhile. */
export function ImportAside({ label, children, acts }: ImportAsideProps) {
  const { t } = useTranslation('import-window')
  return (
    <>
      {/* What scrolls must be reachable to be scrolled with keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex */}
      <div className={classes.aside} tabIndex={0} role="region" aria-label={label}>
        {children}
      </div>
      <footer className={foot.foot}>
        <Button
          {...firstFocus}
          variant="default"
          leftSection={<IconArrowLeft size={15} stroke={1.6} />}
          onClick={() => useImport.setState({ aside: null })}
        >
          {t('kit.back')}
        </Button>
        <span className={foot.says} />
        {acts}
      </footer>
    </>
  )
}

interface AsidePartProps {
  readonly title: string
  readonly text: string
  readonly children: ReactNode
}

/** A list under its title and what is to be known of it. */
export function AsidePart({ title, text, children }: AsidePartProps) {
  return (
    <section>
      <h3 className={classes.title}>{title}</h3>
      <p className={classes.text}>{text}</p>
      <ul className={classes.list}>{children}</ul>
    </section>
  )
}
