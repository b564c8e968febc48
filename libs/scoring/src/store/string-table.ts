import { GrowingNumbers } from './growable.js';

/** At least this share of slots stays free, to keep searches short. */
const FREE = 0.4;
const FIRST_SLOTS = 16;

/** Distinct texts with numbers from 1. Kept outside the heap: the garbage collector would visit a million strings one by one. */
export class StringTable {
  private units = new Uint16Array(FIRST_SLOTS);
  /** End of each text by its number; entry 0 is 0. */
  private readonly ends = new GrowingNumbers();
  /** Numbers by hash with linear probing; 0 is free. */
  private slots = new Uint32Array(FIRST_SLOTS);

  constructor() {
    this.ends.push(0);
  }

  get size(): number {
    return this.ends.length - 1;
  }

  encode(text: string): number {
    const slot = this.slotOf(text);
    const known = this.slots[slot] as number;
    return known === 0 ? this.add(text, slot) : known;
  }

  find(text: string): number | undefined {
    return this.slots[this.slotOf(text)] || undefined;
  }

  /** Empty for an unknown number. */
  decode(number: number): string {
    let text = '';
    for (let i = this.ends.at(number - 1); i < this.ends.at(number); i++)
      text += String.fromCharCode(this.units[i] as number);
    return text;
  }

  private slotOf(text: string): number {
    const last = this.slots.length - 1;
    for (let slot = hashOf(text) & last; ; slot = (slot + 1) & last) {
      const number = this.slots[slot] as number;
      if (number === 0 || this.isAt(number, text)) return slot;
    }
  }

  private isAt(number: number, text: string): boolean {
    const start = this.ends.at(number - 1);
    if (this.ends.at(number) - start !== text.length) return false;
    for (let i = 0; i < text.length; i++) if (this.units[start + i] !== text.charCodeAt(i)) return false;
    return true;
  }

  private add(text: string, slot: number): number {
    const start = this.ends.at(this.size);
    const end = start + text.length;
    if (end > this.units.length) {
      const wider = new Uint16Array(2 * end);
      wider.set(this.units);
      this.units = wider;
    }
    for (let i = 0; i < text.length; i++) this.units[start + i] = text.charCodeAt(i);
    this.ends.push(end);
    this.slots[slot] = this.size;
    if (this.size > (1 - FREE) * this.slots.length) this.widen();
    return this.size;
  }

  private widen(): void {
    this.slots = new Uint32Array(2 * this.slots.length);
    const last = this.slots.length - 1;
    for (let number = 1; number <= this.size; number++) {
      let slot = this.hashAt(number) & last;
      while (this.slots[slot] !== 0) slot = (slot + 1) & last;
      this.slots[slot] = number;
    }
  }

  private hashAt(number: number): number {
    let hash = HASH_START;
    for (let i = this.ends.at(number - 1); i < this.ends.at(number); i++) hash = mixed(hash, this.units[i] as number);
    return finished(hash);
  }
}

/** FNV-1a (Fowler, Noll & Vo), by code units. */
const HASH_START = 0x811c9dc5;
const HASH_PRIME = 0x01000193;

/** A 32-bit hash, equal on all machines. */
export function hashOf(text: string): number {
  let hash = HASH_START;
  for (let i = 0; i < text.length; i++) hash = mixed(hash, text.charCodeAt(i));
  return finished(hash);
}

function mixed(hash: number, unit: number): number {
  return Math.imul(hash ^ unit, HASH_PRIME);
}

/** The finalizer of MurmurHash3 (Appleby 2011): similar ids get very different hashes. */
function finished(hash: number): number {
  const once = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  const twice = Math.imul(once ^ (once >>> 13), 0xc2b2ae35);
  return twice ^ (twice >>> 16);
}
