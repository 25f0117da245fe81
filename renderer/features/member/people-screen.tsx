import { IconUsers } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { useMirror } from '../../client/mirror.ts'
import { useView } from '../../client/view.ts'
import { EmptyState } from '../../ui/empty-state.tsx'
import { MemberPage } from './member-page.tsx'
import { PeopleList } from './people-list.tsx'
import classes from './people-screen.module.css'

/** Everyone, and beside the list the page of the one who is chosen. */
export function PeopleScreen() {
  const { t } = useTranslation('member')
  const chosen = useView((view) => view.member)
  const member = useMirror((mirror) => (chosen === null ? undefined : mirror.memberOf(chosen)))
  return (
    <div className={classes.screen}>
      <PeopleList chosen={chosen} />
      {member ? (
        <MemberPage member={member} />
      ) : (
        <EmptyState
          icon={IconUsers}
          title={chosen === null ? t('people.choose') : t('people.gone')}
          text={t('people.choose.text')}
        />
      )}
    </div>
  )
}
