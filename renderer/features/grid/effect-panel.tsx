import { IconMinus, IconPlus } from '@tabler/icons-react'
import { useForeseen } from './effects.ts'
import { effectLines, effectRest } from './effect-text.ts'
import classes from './drag-label.module.css'
import type { Voice } from './plan-text.ts'

/** Who would gain and lose what, below the label of a drag: also on what stands below the account. */
export function EffectPanel({ voice }: { readonly voice: Voice }) {
  const effect = useForeseen((foreseen) => foreseen.effect)
  if (!effect) return null
  const rest = effectRest(voice, effect)
  return (
    <div className={classes.effect} data-effect="">
      {effectLines(voice, effect).map(({ way, text }) => {
        const Icon = way === 'gains' ? IconPlus : IconMinus
        return (
          <div key={text} className={classes.shift} data-way={way}>
            <Icon size={12} stroke={2.4} aria-hidden />
            {text}
          </div>
        )
      })}
      {rest === null ? null : <div className={classes.more}>{rest}</div>}
    </div>
  )
}
