import { expect, test } from "vitest";
import { conversationChannel, parseChannel, personChannel, workspaceChannel } from "./channels";

const id = "0197a3c2-5d1e-7c44-9b1a-3f2e6d7c8b90";

test("each audience has a name that reads back as itself", () => {
  expect(parseChannel(conversationChannel(id))).toEqual({ kind: "conversation", id });
  expect(parseChannel(personChannel(id))).toEqual({ kind: "person", id });
  expect(parseChannel(workspaceChannel(id))).toEqual({ kind: "workspace", id });
});

test("nobody reaches a channel by another spelling of its name", () => {
  const name = conversationChannel(id);
  const variants = [
    name.toUpperCase(),
    `private-conversation-${id.toUpperCase()}`,
    `${name} `,
    `${name}\n`,
    ` ${name}`,
    `${name}.`,
    `${name}%00`,
    `private-encrypted-conversation-${id}`,
    `presence-conversation-${id}`,
    `conversation-${id}`,
    `private-constructor-${id}`,
    `#server-to-user-${id}`,
    "private-conversation-",
    "",
  ];
  for (const variant of variants) expect(parseChannel(variant), JSON.stringify(variant)).toBeNull();
});
