/**
 * Counts directed edges on an integer grid: a hash table in typed arrays, since comparing two days
 * looks up thousands of edges and text keys would cost more than all the rest.
 */
export class EdgeCounter {
  /** `x0, y0, x1, y1` and how often, edge after edge. */
  private edges = new Int32Array(5 * 4096);
  /** For each slot, the number of its edge plus one; 0 is free. */
  private slots = new Int32Array(4 * 4096);
  private size = 0;

  /** Counts an edge once more. Coordinates are integers of at most 31 bits. */
  add(x0: number, y0: number, x1: number, y1: number): void {
    if (4 * (this.size + 1) > this.slots.length) this.grow();
    const slot = this.slotOf(x0, y0, x1, y1);
    const found = this.slots[slot] ?? 0;
    if (found > 0) {
      const count = 5 * found - 1;
      this.edges[count] = (this.edges[count] ?? 0) + 1;
      return;
    }
    this.edges.set([x0, y0, x1, y1, 1], 5 * this.size);
    this.size += 1;
    this.slots[slot] = this.size;
  }

  /** Takes an edge away once; `false` where none is left. */
  take(x0: number, y0: number, x1: number, y1: number): boolean {
    const found = this.slots[this.slotOf(x0, y0, x1, y1)] ?? 0;
    const count = 5 * found - 1;
    if (found === 0 || this.edges[count] === 0) return false;
    this.edges[count] = (this.edges[count] ?? 0) - 1;
    return true;
  }

  /** Calls back with every edge that was added and not taken, as often as it is left. */
  eachLeft(call: (x0: number, y0: number, x1: number, y1: number) => void): void {
    for (let edge = 0; edge < this.size; edge++) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0, count = 0] = this.edges.subarray(5 * edge, 5 * edge + 5);
      for (let i = 0; i < count; i++) call(x0, y0, x1, y1);
    }
  }

  /** The slot that holds the edge, or the free one where it belongs. */
  private slotOf(x0: number, y0: number, x1: number, y1: number): number {
    const { edges, slots } = this;
    const mask = slots.length - 1;
    // Multiplication by large odd numbers spreads the bits of neighbouring coordinates.
    let hash = Math.imul(x0, 0x9e3779b1) ^ Math.imul(y0, 0x85ebca77);
    hash =
      Math.imul(hash ^ (hash >>> 15), 0xc2b2ae3d) ^ Math.imul(x1, 0x27d4eb2f) ^ Math.imul(y1, 0x165667b1);
    let slot = (hash ^ (hash >>> 13)) & mask;
    for (;;) {
      const found = slots[slot] ?? 0;
      if (found === 0) return slot;
      const at = 5 * (found - 1);
      const same = edges[at] === x0 && edges[at + 1] === y0 && edges[at + 2] === x1 && edges[at + 3] === y1;
      if (same) return slot;
      slot = (slot + 1) & mask;
    }
  }

  private grow(): void {
    const edges = new Int32Array(2 * this.edges.length);
    edges.set(this.edges);
    this.edges = edges;
    this.slots = new Int32Array(2 * this.slots.length);
    for (let edge = 0; edge < this.size; edge++) {
      const [x0 = 0, y0 = 0, x1 = 0, y1 = 0] = edges.subarray(5 * edge, 5 * edge + 4);
      this.slots[this.slotOf(x0, y0, x1, y1)] = edge + 1;
    }
  }
}
