import classes from './rail-count.module.css'

/** More than this is not read off a sign. */
const mostShown = 999

interface RailCountProps {
  readonly count: number
  /** The count in words. */
  readonly title: string
}

/** A number at the icon of a screen on the rail; nothing where there is nothing to count. */
export function RailCount({ count, title }: RailCountProps) {
  if (count === 0) return null
  return (
    <span className={classes.place}>
      <span className={classes.count} title={title}>
        {count > mostShown ? `${mostShown}+` : count}
      </span>
    </span>
  )
}
