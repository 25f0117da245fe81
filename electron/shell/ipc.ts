import { ipcMain } from 'electron'
import type { IpcMainEvent, WebContents } from 'electron'
import type { Log } from '../ports.ts'
import { ipcChannels } from '../transport/ipc-channels.ts'
import { createIpcSessions } from '../transport/ipc.ts'
import type { WireApp } from '../transport/wire-app.ts'
import { isOurs } from './page-address.ts'

/** Listens to the preloads of all windows; returns the way to stop. */
export function serveIpc(app: WireApp, log: Log): () => void {
  const sessions = createIpcSessions(app, log)
  const watched = new WeakSet<WebContents>()

  const watch = (contents: WebContents) => {
    if (watched.has(contents)) return
    watched.add(contents)
    const { id } = contents
    contents.on('render-process-gone', () => sessions.close(id))
    contents.once('destroyed', () => sessions.close(id))
  }
  const open = (event: IpcMainEvent) => {
    if (!isFromOurPage(event)) return log.warn('a stranger asked for a session')
    const contents = event.sender
    watch(contents)
    sessions.open({
      id: contents.id,
      send: (text) => {
        if (!contents.isDestroyed()) contents.send(ipcChannels.text, text)
      },
    })
  }
  const receive = (event: IpcMainEvent, text: unknown) => {
    if (isFromOurPage(event)) sessions.receive(event.sender.id, text)
    else log.warn('a stranger sent a message')
  }

  ipcMain.on(ipcChannels.open, open)
  ipcMain.on(ipcChannels.text, receive)
  return () => {
    ipcMain.off(ipcChannels.open, open)
    ipcMain.off(ipcChannels.text, receive)
    sessions.closeAll()
  }
}

/** Only the top frame of a window, and only while it shows our own page. */
function isFromOurPage({ senderFrame }: IpcMainEvent): boolean {
  return senderFrame !== null && senderFrame.parent === null && isOurs(senderFrame.url)
}
