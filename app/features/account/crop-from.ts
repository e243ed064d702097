/** The square that was chosen in a picture, from the fields of a form; without a script there are none. */
export function cropFrom(text: (name: string) => string) {
  const [x = Number.NaN, y = Number.NaN, size = Number.NaN] = ["x", "y", "size"].map((name) =>
    Number.parseFloat(text(name)),
  );
  return [x, y, size].every(Number.isFinite) ? { crop: { x, y, size } } : {};
}
