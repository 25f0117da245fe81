import { memo } from 'react'
import { PlanModeChooser } from '../plans/plan-mode-chooser.tsx'
import { WorkspaceMenu } from '../workspace/workspace-menu.tsx'
import { FindButton } from '../find/find-button.tsx'
import { MessageBell } from '../messages/message-bell.tsx'
import { ActorChooser } from './actor-chooser.tsx'
import { LanguageMenu } from './language-menu.tsx'
import { ThemeMenu } from './theme-menu.tsx'
import classes from './top-bar.module.css'
import { UndoButtons } from './undo-buttons.tsx'

/** What is always there: the workspace, who is acting, and the way back. */
export const TopBar = memo(function TopBar() {
  return (
    <header className={classes.bar}>
      <WorkspaceMenu />
      <span className={classes.space} />
      <PlanModeChooser />
      <ActorChooser />
      <span className={classes.rule} />
      <UndoButtons />
      <span className={classes.rule} />
      <FindButton />
      <MessageBell />
      <LanguageMenu />
      <ThemeMenu />
    </header>
  )
})
