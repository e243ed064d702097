import "./page-globals";
import { expect, test } from "vitest";
import { playDrill, short } from "./play-drill";

test("people talk while everything that can die dies, and nothing is lost, doubled or out of order", async () => {
  const seed = Math.floor(Math.random() * 1_000_000);
  const { breaches, faults, acknowledged } = await playDrill(seed, short, () => {});
  expect(breaches, `again with: npm run drill -- --short --seed ${seed}`).toEqual([]);
  expect(faults.length).toBe(5);
  expect(acknowledged).toBeGreaterThan(200);
}, 180_000);
