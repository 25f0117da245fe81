import { contextBridge, ipcRenderer } from 'electron'
import { ipcChannels } from '../transport/ipc-channels.ts'

ipcRenderer.send(ipcChannels.open)

/** All that the page is given: text out, text in. */
contextBridge.exposeInMainWorld('keyholder', {
  send: (text: string) => ipcRenderer.send(ipcChannels.text, text),
  onMessage: (listener: (text: string) => void) => {
    ipcRenderer.on(ipcChannels.text, (_event, text: string) => listener(text))
  },
})
