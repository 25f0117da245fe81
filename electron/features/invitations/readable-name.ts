/** A name to begin with for somebody of whom only the address is known: `saga.nyberg@…` is Saga Nyberg. */
export function readableName(email: string): string {
  const local = email.slice(0, email.lastIndexOf('@'))
  // What stands after a plus sorts mail and is no part of the name.
  const [person = ''] = local.split('+')
  const words = person.split(/[._-]+/).filter((word) => word !== '')
  return words.map(capitalised).join(' ') || local
}

function capitalised(word: string): string {
  const [first = '', ...rest] = word
  return first.toUpperCase() + rest.join('')
}
