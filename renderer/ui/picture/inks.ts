import type { RoleLook } from '../role-look.ts'

/** The colours of a picture, by what they mean. */
export type Ink = 'ground' | 'text' | 'quiet' | 'line' | `role-${RoleLook}` | 'accent'

export type Inks = (ink: Ink) => string

const variables: Readonly<Partial<Record<Ink, string>>> = {
  ground: '--kh-bg',
  text: '--kh-text-1',
  quiet: '--kh-text-2',
  line: '--kh-line',
}

/** In the theme of the window. */
export const screenInks: Inks = (ink) => `var(${variables[ink] ?? `--kh-${ink}`})`

/** In a file: those of the light theme, whatever the window is. A test holds them against tokens.css. */
export const paperColours: Readonly<Record<Ink, string>> = {
  ground: '#ffffff',
  text: '#16201f',
  quiet: '#4c5857',
  line: 'rgb(20 50 48 / 10%)',
  accent: '#0a6c6a',
  'role-strong': '#5b3cc4',
  'role-work': '#1a66c2',
  'role-money': '#8f5200',
  'role-look': '#4f5d63',
  'role-mail': '#1f7547',
  'role-asset': '#0a6c6a',
  'role-unknown': '#6a5b60',
}

export const paperInks: Inks = (ink) => paperColours[ink]
