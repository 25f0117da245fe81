import { createTheme } from '@mantine/core'
import type { MantineColorsTuple } from '@mantine/core'

/** Only a name for Mantine: the colours themselves are the variables of tokens.css. */
const accent: MantineColorsTuple = [
  '#e7f5f4',
  '#cfe9e7',
  '#a3d5d2',
  '#73bfbb',
  '#4aaaa6',
  '#2a9591',
  '#148481',
  '#0a6c6a',
  '#085a58',
  '#064846',
]

/**
 * What opens is there at once. With a duration Mantine shows it in a later frame, and on a busy machine keys that
 * were pressed right after the click come before that frame and are lost. The fading is CSS (mantine.css).
 */
const atOnce = { duration: 0 } as const

export const theme = createTheme({
  primaryColor: 'accent',
  primaryShade: 7,
  colors: { accent },
  fontFamily: 'var(--kh-font)',
  fontFamilyMonospace: 'var(--kh-mono)',
  defaultRadius: 'sm',
  cursorType: 'pointer',
  focusRing: 'auto',
  respectReducedMotion: true,
  components: {
    Tooltip: { defaultProps: { transitionProps: atOnce } },
    Menu: {
      defaultProps: {
        // Mantine's own list has keys, too: the one that opened the menu, and the next one of somebody who types ahead.
        clickOutsideEvents: ['mousedown', 'touchstart'],
        withInitialFocusPlaceholder: false,
        shadow: 'none',
        transitionProps: atOnce,
        withArrow: false,
      },
    },
    Popover: { defaultProps: { shadow: 'none', transitionProps: atOnce } },
    Modal: {
      defaultProps: {
        centered: true,
        overlayProps: { backgroundOpacity: 0.32 },
        transitionProps: atOnce,
        shadow: 'none',
      },
    },
    Button: { defaultProps: { size: 'compact-md' } },
  },
})
