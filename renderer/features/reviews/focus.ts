/** The keyboard goes into the field for a comment, beside the list. */
export function focusComment(): void {
  document.querySelector<HTMLElement>('[data-comment]')?.focus()
}

/** And back to the item at which the person is. */
export function focusItem(): void {
  document.querySelector<HTMLElement>('[data-item][tabindex="0"]')?.focus({ preventScroll: true })
}
