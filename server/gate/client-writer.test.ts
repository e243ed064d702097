import { once } from "node:events";
import { connect, createServer, type Socket } from "node:net";
import { afterEach, expect, test } from "vitest";
import { createClientWriter } from "./client-writer";
import { closeFrame, textFrame } from "./codec";

const ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends.splice(0)) end();
});

test("our word waits until Soketi has finished its sentence, and then comes first", async () => {
  const { near, far } = await pair();
  const writer = createClientWriter(near, 1024 * 1024, () => undefined);
  const [one, two, own] = [textFrame("one".repeat(100)), textFrame("two"), textFrame("own")];
  const stream = Buffer.concat([one, two]);
  writer.forward(stream.subarray(0, 50));
  writer.insert(own);
  expect(writer.conclude(closeFrame(4200, "half a sentence"))).toBe(false);
  writer.forward(stream.subarray(50, one.length + 2));
  writer.forward(stream.subarray(one.length + 2));
  expect(writer.conclude(closeFrame(4200, "bye"))).toBe(true);
  expect(await allOf(far)).toEqual(Buffer.concat([one, own, two, closeFrame(4200, "bye")]));
});

test("a browser that does not read is noticed before much is kept for it", async () => {
  const { near, far } = await pair();
  far.pause();
  let slow = 0;
  const writer = createClientWriter(near, 100_000, () => {
    slow += 1;
  });
  const frame = textFrame("x".repeat(50_000));
  for (let i = 0; i < 1000 && slow === 0; i += 1) {
    writer.forward(frame);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect(slow).toBe(1);
  expect(near.writableLength).toBeLessThan(200_000);
});

async function pair(): Promise<{ near: Socket; far: Socket }> {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  if (typeof address !== "object" || !address) throw new Error("no port");
  const far = connect(address.port, "127.0.0.1");
  const [near]: Socket[] = await once(server, "connection");
  if (!near) throw new Error("no connection");
  ends.push(() => {
    near.destroy();
    far.destroy();
    server.close();
  });
  return { near, far };
}

async function allOf(socket: Socket): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of socket) chunks.push(chunk);
  return Buffer.concat(chunks);
}
