export type GridPlace = { row: number; column: number };

/**
 * Where a key takes the cursor of a grid whose rows have these lengths, or nothing where the key means something else.
 * Before the first step down the keys that go sideways belong to the text.
 */
export function gridCursor(key: string, at: GridPlace | null, lengths: readonly number[]): GridPlace | undefined {
  if (lengths.length === 0) return undefined;
  if (!at) return key === "ArrowDown" ? { row: 0, column: 0 } : undefined;
  const { row, column } = at;
  if (key === "ArrowDown") return within({ row: Math.min(row + 1, lengths.length - 1), column }, lengths);
  if (key === "ArrowUp") return within({ row: Math.max(row - 1, 0), column }, lengths);
  if (key === "ArrowRight")
    return column + 1 < (lengths[row] ?? 0) ? { row, column: column + 1 } : rowAfter(at, lengths);
  if (key === "ArrowLeft") return column > 0 ? { row, column: column - 1 } : rowBefore(at, lengths);
  return undefined;
}

function within({ row, column }: GridPlace, lengths: readonly number[]): GridPlace {
  return { row, column: Math.min(column, (lengths[row] ?? 1) - 1) };
}

function rowAfter(at: GridPlace, lengths: readonly number[]): GridPlace {
  return at.row + 1 < lengths.length ? { row: at.row + 1, column: 0 } : at;
}

function rowBefore(at: GridPlace, lengths: readonly number[]): GridPlace {
  return at.row > 0 ? { row: at.row - 1, column: (lengths[at.row - 1] ?? 1) - 1 } : at;
}
