/** The only two channels between the preload and main. */
export const ipcChannels = {
  /** A page has loaded, and wants a fresh session. */
  open: 'keyholder:open',
  /** One message, in either direction. */
  text: 'keyholder:text',
} as const
