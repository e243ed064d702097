import { TRPCClientError } from "@trpc/client";
import { expect, test } from "vitest";
import { explain, problemOf } from "./explain";

test("the server's own sentence is passed on, with the fields it is about", () => {
  const fields = { body: ["Write something first."] };
  const data = { code: "invalid", httpStatus: 400, path: "messages.send", details: { fields, reason: "empty" } };
  const error = TRPCClientError.from({ error: { message: "Write something first.", code: -32600, data } });
  expect(problemOf(error)).toEqual({ code: "invalid", message: "Write something first.", fields, reason: "empty" });
});

test("when nobody answers, the person hears that nobody could be reached", () => {
  const error = TRPCClientError.from(new TypeError("Failed to fetch"));
  expect(problemOf(error).code).toBe("unavailable");
  expect(explain(error)).toMatch(/cannot be reached/);
});

test("anything else is a fault, without its innards", () => {
  expect(explain(new Error("column x does not exist"))).toBe("Something went wrong. Try again.");
  expect(problemOf("nonsense").code).toBe("internal");
});
