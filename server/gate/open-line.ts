import { randomUUID } from "node:crypto";
import type { Socket } from "node:net";
import type { LiveHolder } from "../../app/shared/rules/live-door";
import { type ClientWriter, createClientWriter } from "./client-writer";
import { closeCodes } from "./close-codes";
import { closeFrame, maskedPongFrame, maskedTextFrame, pongFrame, textFrame } from "./codec";
import { createIntake } from "./intake";
import type { Line } from "./line";
import type { FrameRules } from "./pass-frame";
import type { Upstream } from "./upstream";

export type LineParts = {
  client: Socket;
  upstream: Upstream;
  holder: LiveHolder;
  cookie: string | undefined;
  /** What the browser sent before it was answered. */
  firstBytes: Buffer;
  rules: FrameRules;
  onClosed(line: Line, why: string): void;
};

/** Joins an admitted browser and its line to Soketi, until either ends or a rule is broken. */
export function openLine(parts: LineParts): Line {
  const { client, upstream, rules } = parts;
  const soketi = upstream.socket;
  const writer = createClientWriter(client, rules.limits.unsentBytes, () => line.cut("reads too slowly"));
  const line = createLine(parts, writer);
  const take = createIntake(client, line, rules, {
    answerPing: (payload) => writer.insert(pongFrame(payload)),
    passPong: () => soketi.write(maskedPongFrame()),
  });

  client.on("error", () => line.cut("client error"));
  client.on("end", () => line.cut("client left"));
  client.on("close", () => line.cut("client left"));
  soketi.on("error", () => line.close(closeCodes.comeBackLater, "Soketi is away"));
  soketi.on("close", () => line.close(closeCodes.comeBackLater, "Soketi is away"));

  client.setNoDelay(true);
  client.write(upstream.responseHead);
  writer.forward(upstream.hello);
  soketi.on("data", (bytes: Buffer) => {
    if (!line.isClosed()) writer.forward(bytes);
  });
  client.on("data", take);
  if (parts.firstBytes.length > 0) take(parts.firstBytes);
  soketi.resume();
  return line;
}

function createLine(parts: LineParts, writer: ClientWriter): Line {
  const { client, upstream, rules } = parts;
  const soketi = upstream.socket;
  let isClosed = false;

  // Soketi keeps a socket for ever whose close code is 4200, so it never hears one: its side is simply ended.
  function markClosed(why: string): boolean {
    if (isClosed) return false;
    isClosed = true;
    soketi.destroy();
    parts.onClosed(line, why);
    return true;
  }

  const line: Line = {
    ...parts.holder,
    id: randomUUID(),
    socketId: upstream.socketId,
    cookie: parts.cookie,
    channels: new Set(),
    typedAt: new Map(),
    heardAt: rules.now(),
    checkedAt: rules.now(),
    toSoketi(text) {
      if (isClosed) return;
      soketi.write(maskedTextFrame(text));
      if (soketi.writableLength > rules.limits.unsentBytes) line.close(closeCodes.comeBackLater, "Soketi is too slow");
    },
    toClient(text) {
      if (!isClosed) writer.insert(textFrame(text));
    },
    close(code, why) {
      if (!markClosed(why)) return;
      if (!writer.conclude(closeFrame(code, why))) return void client.destroy();
      const patience = setTimeout(() => client.destroy(), rules.limits.closeMs);
      client.once("close", () => clearTimeout(patience));
      client.resume();
    },
    cut(why) {
      markClosed(why);
      client.destroy();
    },
    isClosed: () => isClosed,
  };
  return line;
}
