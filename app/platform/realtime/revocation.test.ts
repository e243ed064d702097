import { expect, test } from "vitest";
import { parseRevocation, revokePayload } from "./revocation";

const personId = "0197a3c2-5d1e-7c44-9b1a-3f2e6d7c8b90";
const conversationId = "0197a3c2-5d1e-7c44-9b1a-3f2e6d7c8b91";

test("a revocation arrives as it was sent", () => {
  for (const revocation of [{ personId }, { sessionId: "a1b2" }, { conversationId }, { personId, conversationId }]) {
    expect(parseRevocation(revokePayload(revocation))).toEqual(revocation);
  }
});

test("a revocation that names nobody cannot be sent, and noise on the bus is nobody's revocation", () => {
  expect(() => revokePayload({})).toThrow();
  for (const noise of ["", "{}", "null", "[]", "nonsense", '{"personId":5}', `{"personId":"${personId}","x":1}`]) {
    expect(parseRevocation(noise), noise).toBeNull();
  }
});
