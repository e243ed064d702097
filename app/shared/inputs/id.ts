import { z } from "zod";

/** An id in the one spelling we write: two spellings of an id would be two names of one thing. */
export const Id = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/, "This is not an id.");
