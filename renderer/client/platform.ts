/** macOS has its commands on ⌘, everything else on Ctrl. */
export const isMac = navigator.platform.startsWith('Mac')
