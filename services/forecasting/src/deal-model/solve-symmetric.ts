/** A pivot below this is a column that the others already say; it is held still instead of dividing by nothing. */
const SMALLEST_PIVOT = 1e-12;

/** Solves `matrix` x = `right` for a symmetric positive definite matrix given row by row (Cholesky). */
export function solveSymmetric(matrix: Float64Array, right: Float64Array): Float64Array {
  const size = right.length;
  const lower = choleskyFactor(matrix, size);
  const cell = (row: number, column: number): number => lower[row * size + column] as number;
  const forward = new Float64Array(size);
  for (let row = 0; row < size; row += 1) {
    let sum = right[row] as number;
    for (let k = 0; k < row; k += 1) sum -= cell(row, k) * (forward[k] as number);
    forward[row] = sum / cell(row, row);
  }
  const solution = new Float64Array(size);
  for (let row = size - 1; row >= 0; row -= 1) {
    let sum = forward[row] as number;
    for (let k = row + 1; k < size; k += 1) sum -= cell(k, row) * (solution[k] as number);
    solution[row] = sum / cell(row, row);
  }
  return solution;
}

function choleskyFactor(matrix: Float64Array, size: number): Float64Array {
  const lower = new Float64Array(size * size);
  for (let row = 0; row < size; row += 1) {
    for (let column = 0; column <= row; column += 1) {
      let sum = matrix[row * size + column] as number;
      for (let k = 0; k < column; k += 1) {
        sum -= (lower[row * size + k] as number) * (lower[column * size + k] as number);
      }
      const isDiagonal = row === column;
      lower[row * size + column] = isDiagonal
        ? Math.sqrt(Math.max(sum, SMALLEST_PIVOT))
        : sum / (lower[column * size + column] as number);
    }
  }
  return lower;
}
