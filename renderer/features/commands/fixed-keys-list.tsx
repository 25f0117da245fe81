import { useTranslation } from 'react-i18next'
import { KeyCaps } from './key-caps.tsx'
import classes from './key-map.module.css'
import type { FixedMapGroup } from './map-rows.ts'

/** The keys of trees, grids, lists and dialogs, which stay what they are everywhere. */
export function FixedKeys({ groups }: { readonly groups: readonly FixedMapGroup[] }) {
  const { t } = useTranslation('commands')
  return groups.map(({ group, rows }) => (
    <section key={group}>
      <h3 className={classes.title}>
        {t(`fixed.${group}`)} <span className={classes.always}>{t('map.fixed')}</span>
      </h3>
      <ul className={classes.rows}>
        {rows.map(({ name, keys }) => (
          <li key={name} className={classes.row}>
            <span className={classes.name}>{t(`fixed.${name}`)}</span>
            <span className={classes.fixed}>
              {keys.map((key) => (
                <KeyCaps key={key} shortcut={key} />
              ))}
            </span>
          </li>
        ))}
      </ul>
    </section>
  ))
}
