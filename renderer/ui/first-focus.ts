/**
 * For the field of a dialog that has the focus first. Mantine's trap of the focus looks for the attribute,
 * but a moment after the dialog appears; what is typed in between would be lost, so React focuses it at once.
 */
export const firstFocus = { 'data-autofocus': true, autoFocus: true } as const
