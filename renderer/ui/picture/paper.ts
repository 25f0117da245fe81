/** A picture goes into documents: it is light whatever the window is. */
export const paper = {
  ground: '#ffffff',
  card: '#ffffff',
  fold: '#f6f8f8',
  border: '#c9d1d0',
  text: '#16201f',
  quiet: '#4c5857',
  accent: '#0a6c6a',
  onAccent: '#ffffff',
}
