/** Whether the database refused a row because of the unique index `index` (SQLSTATE 23505). */
export function isUniqueViolation(error: unknown, index: string): boolean {
  if (typeof error !== "object" || error === null) return false;
  if ("code" in error && "constraint_name" in error) return error.code === "23505" && error.constraint_name === index;
  return "cause" in error && isUniqueViolation(error.cause, index);
}
