/** Inverts a symmetric positive definite matrix, row by row (Gauss-Jordan). Throws a RangeError when it is singular. */
export function inverse(matrix: Float64Array, size: number): Float64Array {
  const left = Float64Array.from(matrix);
  const right = new Float64Array(size * size);
  for (let i = 0; i < size; i++) right[i * size + i] = 1;
  for (let column = 0; column < size; column++) {
    let pivot = column;
    for (let row = column + 1; row < size; row++) {
      if (Math.abs(left[row * size + column] ?? 0) > Math.abs(left[pivot * size + column] ?? 0)) pivot = row;
    }
    const largest = left[pivot * size + column] ?? 0;
    if (Math.abs(largest) < 1e-12) throw new RangeError('The matrix has no inverse');
    for (const half of [left, right]) {
      swapRows(half, size, pivot, column);
      for (let i = 0; i < size; i++) half[column * size + i] = (half[column * size + i] ?? 0) / largest;
    }
    for (let row = 0; row < size; row++) {
      const times = left[row * size + column] ?? 0;
      if (row === column || times === 0) continue;
      for (const half of [left, right]) {
        for (let i = 0; i < size; i++) {
          half[row * size + i] = (half[row * size + i] ?? 0) - times * (half[column * size + i] ?? 0);
        }
      }
    }
  }
  return right;
}

function swapRows(matrix: Float64Array, size: number, a: number, b: number): void {
  if (a === b) return;
  const kept = matrix.slice(a * size, (a + 1) * size);
  matrix.copyWithin(a * size, b * size, (b + 1) * size);
  matrix.set(kept, b * size);
}
