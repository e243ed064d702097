import type { AnyProcedure } from "@trpc/server";
import { expect, test } from "vitest";
import { appRouter } from "./root";

const doors = /^(anyone|signedIn|(workspace|conversation|person):[a-zA-Z]+)$/;

test("nothing can be called without passing a door that says who may", () => {
  const open = Object.entries(procedures()).filter(([, procedure]) => !doors.test(doorOf(procedure)));
  expect(
    open.map(([name]) => name),
    "build it on a rung of procedures.ts, which records its door",
  ).toEqual([]);
});

test("whoever has not signed in finds only the ways in", () => {
  const ways = Object.entries(procedures()).filter(([, procedure]) => doorOf(procedure) === "anyone");
  expect(ways.map(([name]) => name).filter((name) => !/^(account|health)\./.test(name))).toEqual([]);
});

function procedures(): Record<string, AnyProcedure> {
  return appRouter._def.procedures as unknown as Record<string, AnyProcedure>;
}

function doorOf(procedure: AnyProcedure): string {
  return (procedure._def.meta as { door?: string } | undefined)?.door ?? "";
}
