const isMissing = Number.isNaN;

/** The `k` best rows, best first; NaN is left out. `isBefore` orders equal scores. */
export function topK(scores: Float64Array, k: number, isBefore: (row: number, other: number) => boolean): number[] {
  const heap: number[] = [];
  const isWorse = (a: number, b: number) => {
    const left = scores[a] ?? 0;
    const right = scores[b] ?? 0;
    return left < right || (left === right && isBefore(b, a));
  };
  for (let row = 0; row < scores.length; row++) {
    if (isMissing(scores[row])) continue;
    if (heap.length < k) {
      heap.push(row);
      siftUp(heap, isWorse);
    } else if (k > 0 && isWorse(heap[0] ?? 0, row)) {
      heap[0] = row;
      siftDown(heap, isWorse);
    }
  }
  return heap.sort((a, b) => (isWorse(a, b) ? 1 : -1));
}

type IsWorse = (a: number, b: number) => boolean;

function siftUp(heap: number[], isWorse: IsWorse): void {
  let child = heap.length - 1;
  while (child > 0) {
    const parent = (child - 1) >> 1;
    if (!isWorse(heap[child] ?? 0, heap[parent] ?? 0)) return;
    swap(heap, child, parent);
    child = parent;
  }
}

function siftDown(heap: number[], isWorse: IsWorse): void {
  for (let parent = 0; ; ) {
    let worst = parent;
    for (const child of [2 * parent + 1, 2 * parent + 2]) {
      if (child < heap.length && isWorse(heap[child] ?? 0, heap[worst] ?? 0)) worst = child;
    }
    if (worst === parent) return;
    swap(heap, worst, parent);
    parent = worst;
  }
}

function swap(heap: number[], a: number, b: number): void {
  const kept = heap[a] ?? 0;
  heap[a] = heap[b] ?? 0;
  heap[b] = kept;
}
