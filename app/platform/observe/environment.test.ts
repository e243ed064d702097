import { expect, test } from "vitest";
import { readEnvironment, readLogLevel, readStartingEnvironment, type Variables } from "./environment";

const whole = {
  DATABASE_URL: "postgres://parley@localhost/parley",
  SOKETI_HOST: "127.0.0.1",
  SOKETI_KEY: "key",
  SOKETI_SECRET: "a-secret-for-soketi",
  APP_SECRET: "a-secret-that-has-thirty-two-letters",
};

test("an operator who sets nothing gets a product on this machine only", () => {
  expect(readStartingEnvironment({})).toMatchObject({
    HOST: "127.0.0.1",
    PORT: 3000,
    DATA_DIR: ".data",
    TRUST_PROXY: 0,
  });
});

test("a variable that is set to nothing counts as not set", () => {
  expect(readStartingEnvironment({ PORT: "", PUBLIC_URL: "" })).toMatchObject({ PORT: 3000, isPublicUrlChosen: false });
});

test("links begin with the chosen address, or else with this machine's", () => {
  expect(readEnvironment({ ...whole, PORT: "4000" }).PUBLIC_URL).toBe("http://localhost:4000");
  const chosen = readEnvironment({ ...whole, PUBLIC_URL: "https://chat.example.com/" });
  expect(chosen).toMatchObject({ PUBLIC_URL: "https://chat.example.com", isPublicUrlChosen: true });
});

test.each<[string, Variables]>([
  ["DATABASE_URL must be set, such as postgres://user:password@host:5432/parley.", { DATABASE_URL: undefined }],
  [
    "DATABASE_URL must be an address such as postgres://user:password@host:5432/parley.",
    { DATABASE_URL: "mysql://root:hunter2@db" },
  ],
  ["APP_SECRET must have at least 32 characters.", { APP_SECRET: "hunter2" }],
  ['PORT must be a whole number from 1 to 65535, not "70000".', { PORT: "70000" }],
  [
    'PUBLIC_URL must be an address without a path, such as https://chat.example.com, not "chat.example.com".',
    { PUBLIC_URL: "chat.example.com" },
  ],
  ['LOG_LEVEL must be one of fatal, error, warn, info, debug, trace, silent, not "loud".', { LOG_LEVEL: "loud" }],
])("%s", (sentence, change) => {
  expect(() => readEnvironment({ ...whole, ...change })).toThrow(new Error(sentence));
});

test("the log speaks even when its level is wrong", () => {
  expect(readLogLevel({ LOG_LEVEL: "loud" })).toBe("info");
});
