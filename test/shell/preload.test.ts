import { expect, it } from 'vitest'
import '../../electron/shell/preload.ts'
import { contextBridge, ipcRenderer } from './fake-electron.ts'

interface Bridge {
  send(text: string): void
  onMessage(listener: (text: string) => void): void
}

it('the page is given send and onMessage, and nothing else', () => {
  expect([...contextBridge.exposed.keys()]).toEqual(['keyholder'])
  expect(Object.keys(contextBridge.exposed.get('keyholder') as Bridge)).toEqual(['send', 'onMessage'])
})

it('a session is asked for before the page can say anything, and text goes both ways', () => {
  const bridge = contextBridge.exposed.get('keyholder') as Bridge
  bridge.send('question')
  expect(ipcRenderer.sent).toEqual([['keyholder:open'], ['keyholder:text', 'question']])

  const heard: unknown[][] = []
  bridge.onMessage((...text) => heard.push(text))
  ipcRenderer.emit('keyholder:text', { sender: 'not for the page' }, 'answer')
  expect(heard).toEqual([['answer']])
})
