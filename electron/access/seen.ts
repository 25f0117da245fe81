/** Accounts met during one walk. Kept from walk to walk, because 85,000 marks are dear to make anew. */
export class Seen {
  private walks = new Int32Array(0)
  private walk = 0

  /** Forgets everything; there is room for `accounts`. */
  start(accounts: number): void {
    if (this.walks.length < accounts) {
      this.walks = new Int32Array(accounts * 2)
      this.walk = 0
    }
    this.walk++
  }

  has(account: number): boolean {
    return this.walks[account] === this.walk
  }

  add(account: number): void {
    this.walks[account] = this.walk
  }
}
