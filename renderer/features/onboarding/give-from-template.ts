import { useView } from '../../client/view.ts'
import { useTasks } from '../frame/tasks.ts'

/** Opens a template, for the person whose page is shown, or else for one who is chosen there. */
export function giveFromTemplate(template: string): void {
  const { screen, member } = useView.getState()
  useTasks.getState().begin({ kind: 'template', member: screen === 'people' ? member : null, template })
}
