import { expect, test } from "vitest";
import { readClientFrame, readSocketId } from "./frames";

const channel = "private-person-0197a3c2-5d1e-7c44-9b1a-3f2e6d7c8b90";

test("what pusher-js says is understood", () => {
  const said = [
    { event: "pusher:ping", data: {} },
    { event: "pusher:pong", data: {} },
    { event: "pusher:subscribe", data: { auth: "placeholder", channel } },
    { event: "pusher:unsubscribe", data: { channel } },
    { event: "client-typing", data: {}, channel },
  ];
  for (const frame of said) expect(readClientFrame(JSON.stringify(frame)), frame.event).toEqual(frame);
});

test("who types is not read from the frame", () => {
  const spoof = { event: "client-typing", channel, data: { personId: "somebody", user_id: "else" } };
  expect(readClientFrame(JSON.stringify(spoof))).toEqual({ event: "client-typing", channel, data: {} });
});

test("everything else is not a frame", () => {
  const texts = [
    ...["", "x", "null", "5", "[]", "{}", '"pusher:ping"', "[".repeat(16_000), "{".repeat(16_000)],
    ...['{"event":5}', '{"event":["pusher:ping"]}', '{"event":"pusher:signin","data":{}}'],
    ...['{"event":"pusher:subscribe"}', '{"event":"pusher:subscribe","data":{}}', '{"event":"client-x"}'],
    ...['{"event":"pusher:subscribe","data":{"channel":5}}', '{"event":"pusher:subscribe","data":null}'],
    ...['{"event":"pusher:unsubscribe"}', '{"event":"pusher:unsubscribe","data":[]}', '{"event":"client-typing"}'],
    `{"event":"client-typing","channel":"${channel}","data":{"threadId":"x"}}`,
    `{"event":"client-typing","channel":"${channel}","data":{},"user_id":"x"}`,
    `{"event":"pusher:subscribe","data":{"channel":"${channel}","channel_data":"{}"}}`,
    `{"event":"pusher:subscribe","data":{"channel":"${"x".repeat(201)}"}}`,
    `{"event":"pusher:ping","data":{"deep":{}}}`,
    `{"event":"pusher_internal:member_added","channel":"${channel}"}`,
  ];
  for (const text of texts) expect(readClientFrame(text), text.slice(0, 60)).toBeNull();
});

test("the socket id is read from Soketi's greeting and from nothing else", () => {
  const greeting = (data: unknown) => JSON.stringify({ event: "pusher:connection_established", data });
  expect(readSocketId(greeting('{"socket_id":"12.34","activity_timeout":30}'))).toBe("12.34");
  for (const data of [{}, "{}", '{"socket_id":"12:34"}', "x"]) expect(readSocketId(greeting(data))).toBeNull();
  expect(readSocketId('{"event":"pusher:error","data":{"code":4001}}')).toBeNull();
});
