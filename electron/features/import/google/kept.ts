/** What a text comes to, worked out once: the same words, days and addresses stand in hundreds of thousands of rows. */
export class Kept<Value> {
  private readonly known = new Map<string, { readonly value: Value }>()
  private readonly make: (text: string) => Value

  constructor(make: (text: string) => Value) {
    this.make = make
  }

  of(text: string): Value {
    let found = this.known.get(text)
    if (!found) this.known.set(text, (found = { value: this.make(text) }))
    return found.value
  }
}
