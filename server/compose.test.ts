import { existsSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { expect, test } from "vitest";
import { readEnvironment, variableNames } from "../app/platform/observe/environment";
import { readYaml, type YamlMap } from "./testing/read-yaml";

const compose = readYaml(readFileSync("compose.yaml", "utf8"));
const dockerfile = readFileSync("Dockerfile", "utf8");
const app = environmentOf("app");
const soketi = environmentOf("soketi");
const postgres = environmentOf("postgres");

test("the app's container is given variables that exist, with values that are right", () => {
  for (const name of Object.keys(app)) expect(variableNames).toContain(name);
  expect(readEnvironment(filledIn(app))).toMatchObject({ HOST: "0.0.0.0", PORT: 3000 });
});

test("everything an operator may set is explained in the example", () => {
  const example = readFileSync(".env.example", "utf8");
  for (const name of variableNames) expect(example).toMatch(new RegExp(`^# ${name}=`, "m"));
});

test("Soketi's container is given settings that Soketi knows", () => {
  const cli = createRequire(import.meta.url).resolve("@soketi/soketi/dist/cli/cli.js");
  const known = readFileSync(cli, "utf8");
  for (const name of Object.keys(soketi)) expect(known).toContain(`${name.replace("SOKETI_", "")}: '`);
});

test("the app and Soketi agree on the port, the app id, the key and the secret", () => {
  expect(app.SOKETI_HOST).toBe("soketi");
  expect(app.SOKETI_PORT).toBe(soketi.SOKETI_PORT);
  expect(app.SOKETI_APP_ID).toBe(soketi.SOKETI_DEFAULT_APP_ID);
  expect(app.SOKETI_KEY).toBe(soketi.SOKETI_DEFAULT_APP_KEY);
  expect(app.SOKETI_SECRET).toBe(soketi.SOKETI_DEFAULT_APP_SECRET);
});

test("the app and PostgreSQL agree on the host, the user, the password and the database", () => {
  const url = new URL(filledIn(app).DATABASE_URL ?? "");
  const filled = filledIn(postgres);
  expect(url.host).toBe("postgres:5432");
  expect(url.username).toBe(filled.POSTGRES_USER);
  expect(url.password).toBe(filled.POSTGRES_PASSWORD);
  expect(url.pathname).toBe(`/${filled.POSTGRES_DB}`);
});

test("only the app is published, on the port it listens on, which the image says too", () => {
  expect(service("app").ports).toEqual([expect.stringMatching(/^127\.0\.0\.1:.*:3000$/)]);
  expect(service("soketi").ports).toBeUndefined();
  expect(service("postgres").ports).toBeUndefined();
  expect(app.PORT).toBe("3000");
  expect(dockerfile).toContain("EXPOSE 3000");
  expect(dockerfile).toContain(`DATA_DIR=${app.DATA_DIR}`);
});

test("no secret has a default, so nobody runs with one that is known", () => {
  for (const name of ["APP_SECRET", "SOKETI_KEY", "SOKETI_SECRET"]) expect(app[name]).toMatch(/^\$\{\w+:\?.+\}$/);
  expect(postgres.POSTGRES_PASSWORD).toMatch(/^\$\{\w+:\?.+\}$/);
});

test("every service is watched, and what it keeps is on a volume that is declared", () => {
  const declared = Object.keys(compose.volumes as YamlMap);
  for (const name of ["app", "postgres", "soketi"]) expect(service(name).healthcheck).toBeDefined();
  for (const name of ["app", "postgres"]) {
    const [volume] = service(name).volumes as string[];
    expect(declared).toContain(volume?.split(":")[0]);
  }
});

test("the image copies what it builds from, and does not run as root", () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(
    ([, files]) => files?.split(" ") ?? [],
  );
  const ignored = readFileSync(".dockerignore", "utf8");
  for (const file of copied) {
    expect(existsSync(file), file).toBe(true);
    expect(ignored).toContain(`!${file}\n`);
  }
  expect(dockerfile.indexOf("COPY stubs")).toBeLessThan(dockerfile.indexOf("npm ci"));
  expect(dockerfile).toMatch(/^USER node$/m);
});

function service(name: string): YamlMap {
  return (compose.services as YamlMap)[name] as YamlMap;
}

function environmentOf(name: string): Record<string, string> {
  return service(name).environment as Record<string, string>;
}

/** What Compose makes of it when the operator has set what must be set. */
function filledIn(variables: Record<string, string>): Record<string, string> {
  const fill = (value: string) =>
    value.replace(/\$\{(\w+):([-?])([^}]*)\}/g, (_all, name: string, kind: string, rest: string) =>
      kind === "-" ? rest : `${name.toLowerCase().replaceAll("_", "-")}-0123456789abcdef0123456789abcdef`,
    );
  return Object.fromEntries(Object.entries(variables).map(([name, value]) => [name, fill(value)]));
}
