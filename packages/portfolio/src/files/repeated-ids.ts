/** Where an id stood first, and what was noted with it. */
export type FirstSeen = { readonly row: number; readonly mark: number };

/**
 * Finds ids that stand twice in one file. It keeps sixteen bytes of hash, row and mark for an id instead of the id, so
 * that a million rows cost some 32 MB. Two of a million ids share a 64-bit hash by chance once in some 10^7 files.
 */
export class RepeatedIds {
  #size = 1 << 12;
  #high = new Int32Array(this.#size);
  #low = new Int32Array(this.#size);
  /** Row of the id, 0 where the slot is free. */
  #rows = new Int32Array(this.#size);
  #marks = new Int32Array(this.#size);
  #count = 0;

  /** Where the id stood before; null when this is its first time, and then it is kept. Rows count from 1; a mark is 32 bits. */
  seenBefore(id: string, row: number, mark = 0): FirstSeen | null {
    if (this.#count * 2 > this.#size) this.#grow();
    const [high, low] = hashOf(id);
    const slot = this.#slotOf(high, low);
    const known = this.#rows[slot] ?? 0;
    if (known !== 0) return { row: known, mark: this.#marks[slot] ?? 0 };
    this.#put(slot, high, low, row, mark);
    this.#count += 1;
    return null;
  }

  #slotOf(high: number, low: number): number {
    const mask = this.#size - 1;
    let slot = low & mask;
    while (this.#rows[slot] !== 0 && (this.#high[slot] !== high || this.#low[slot] !== low)) slot = (slot + 1) & mask;
    return slot;
  }

  #put(slot: number, high: number, low: number, row: number, mark: number): void {
    this.#high[slot] = high;
    this.#low[slot] = low;
    this.#rows[slot] = row;
    this.#marks[slot] = mark;
  }

  #grow(): void {
    const [high, low, rows, marks] = [this.#high, this.#low, this.#rows, this.#marks];
    this.#size *= 2;
    this.#high = new Int32Array(this.#size);
    this.#low = new Int32Array(this.#size);
    this.#rows = new Int32Array(this.#size);
    this.#marks = new Int32Array(this.#size);
    for (const [slot, row] of rows.entries()) {
      if (row === 0) continue;
      const [h, l] = [high[slot] ?? 0, low[slot] ?? 0];
      this.#put(this.#slotOf(h, l), h, l, row, marks[slot] ?? 0);
    }
  }
}

/** Two independent 32-bit mixes over the code units, each finished as MurmurHash3 finishes. */
export function hashOf(text: string): readonly [number, number] {
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
