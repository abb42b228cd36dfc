/**
 * Finds ids that stand twice in one file. It keeps twelve bytes of hash and row for an id instead of the id, so that a
 * million rows cost some 24 MB. Two of a million ids share a 64-bit hash by chance once in some 10^7 files.
 */
export class RepeatedIds {
  #high = new Int32Array(1 << 12);
  #low = new Int32Array(1 << 12);
  /** Row of the id, 0 where the slot is free. */
  #rows = new Int32Array(1 << 12);
  #count = 0;

  /** The row on which the id stood before; null when this is its first, and then it is kept. Rows count from 1. */
  firstRowOf(id: string, row: number): number | null {
    if (this.#count * 2 > this.#rows.length) this.#grow();
    const [high, low] = hashOf(id);
    const slot = this.#slotOf(high, low);
    const known = this.#rows[slot] ?? 0;
    if (known !== 0) return known;
    this.#put(slot, high, low, row);
    this.#count += 1;
    return null;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#rows.length - 1;
    let slot = low & mask;
    while (this.#rows[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, row: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
  }

  #grow(): void {
    const [high, low, rows] = [this.#high, this.#low, this.#rows];
    this.#high = new Int32Array(rows.length * 2);
    this.#low = new Int32Array(rows.length * 2);
    this.#rows = new Int32Array(rows.length * 2);
    for (const [slot, row] of rows.entries()) {
      if (row === 0) continue;
      const [h, l] = [high[slot] ?? 0, low[slot] ?? 0];
      this.#put(this.#slotOf(h, l), h, l, row);
    }
  }
}

/** Two independent 32-bit mixes over the code units, each finished as MurmurHash3 finishes. */
function hashOf(text: string): readonly [number, number] {
  let a = 0x9e3779b9;
  let b = 0x85ebca6b;
  for (let index = 0; index < text.length; index += 1) {
    const unit = text.charCodeAt(index);
    a = Math.imul(a ^ unit, 0x01000193);
    a ^= a >>> 15;
    b = Math.imul(b + unit, 0xc2b2ae35);
    b ^= b >>> 13;
  }
  return [finished(a ^ text.length), finished(b + a)];
}

function finished(hash: number): number {
  let value = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  value = Math.imul(value ^ (value >>> 13), 0xc2b2ae35);
  return (value ^ (value >>> 16)) | 0;
}
