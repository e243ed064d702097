import { z } from "zod";

const name = (must: string) => z.string(must).regex(/^[\w-]{1,64}$/, must);
const secret = (least: number) => z.string("must be set").min(least, `must have at least ${least} characters`);
const wholeNumber = (least: number, most: number) => {
  const must = `must be a whole number from ${least} to ${most}`;
  return z.coerce.number(must).int(must).min(least, must).max(most, must);
};

const levels = ["fatal", "error", "warn", "info", "debug", "trace", "silent"] as const;

const general = {
  NODE_ENV: z
    .enum(["production", "development", "test"], "must be production, development or test")
    .default("production"),
  DATA_DIR: z.string().default(".data"),
  HOST: z
    .string()
    .regex(/^[\w.:-]+$/, "must be an address of this machine, such as 127.0.0.1 or 0.0.0.0")
    .default("127.0.0.1"),
  PORT: wholeNumber(1, 65_535).default(3000),
  PUBLIC_URL: z
    .string()
    .refine(isOrigin, "must be an address without a path, such as https://chat.example.com")
    .optional(),
  LOG_LEVEL: z.enum(levels, `must be one of ${levels.join(", ")}`).default("info"),
  TRUST_PROXY: wholeNumber(0, 10).default(0),
};

const services = {
  DATABASE_URL: z
    .string("must be set, such as postgres://user:password@host:5432/parley")
    .refine(isDatabaseUrl, "must be an address such as postgres://user:password@host:5432/parley"),
  SOKETI_HOST: z.string("must be set").regex(/^[\w.:-]+$/, "must be the host name or address of Soketi"),
  SOKETI_PORT: wholeNumber(1, 65_535).default(6001),
  SOKETI_APP_ID: name("must be 1 to 64 letters, digits, - or _").default("parley"),
  SOKETI_KEY: name("must be 1 to 64 letters, digits, - or _"),
  SOKETI_SECRET: secret(16),
  APP_SECRET: secret(32),
};

const Running = z.object({ ...general, ...services });
const Starting = Running.partial({
  DATABASE_URL: true,
  SOKETI_HOST: true,
  SOKETI_KEY: true,
  SOKETI_SECRET: true,
  APP_SECRET: true,
});

/** `PUBLIC_URL` always has a value; `isPublicUrlChosen` says whether the operator gave it. */
export type Environment = z.output<typeof Running> & { PUBLIC_URL: string; isPublicUrlChosen: boolean };
export type StartingEnvironment = z.output<typeof Starting> & { PUBLIC_URL: string; isPublicUrlChosen: boolean };
export type Variables = Record<string, string | undefined>;

export const variableNames: readonly string[] = Object.keys(Running.shape);

let parsed: Environment | undefined;

/** The settings of this process, read once. */
export function environment(): Environment {
  parsed ??= readEnvironment(process.env);
  return parsed;
}

/** Everything a running web process needs. */
export function readEnvironment(variables: Variables): Environment {
  return withPublicUrl(parse(Running, variables));
}

/** What the operator may choose before the supervisor has filled in the rest. */
export function readStartingEnvironment(variables: Variables): StartingEnvironment {
  return withPublicUrl(parse(Starting, variables));
}

/** The log must be able to speak before the rest of the environment is known to be right. */
export function readLogLevel(variables: Variables): z.output<typeof general.LOG_LEVEL> {
  return general.LOG_LEVEL.catch("info").parse(variables.LOG_LEVEL || undefined);
}

/** Each wrong variable is one sentence that names it; a secret's value is never repeated. */
export class EnvironmentError extends Error {}

function parse<T extends z.ZodType>(schema: T, variables: Variables): z.output<T> {
  const given = Object.fromEntries(Object.entries(variables).filter(([, value]) => value !== ""));
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  throw new EnvironmentError(result.error.issues.map((issue) => sentence(issue, given)).join("\n"));
}

function sentence(issue: z.core.$ZodIssue, given: Variables): string {
  const variable = String(issue.path[0]);
  const value = given[variable];
  const isSecret = /SECRET|DATABASE_URL|KEY/.test(variable);
  return `${variable} ${issue.message}${value === undefined || isSecret ? "" : `, not "${value}"`}.`;
}

function withPublicUrl<T extends { PORT: number; PUBLIC_URL?: string | undefined }>(settings: T) {
  const chosen = settings.PUBLIC_URL;
  return {
    ...settings,
    PUBLIC_URL: chosen ? new URL(chosen).origin : `http://localhost:${settings.PORT}`,
    isPublicUrlChosen: chosen !== undefined,
  };
}

function isOrigin(value: string): boolean {
  const url = URL.canParse(value) ? new URL(value) : undefined;
  return /^https?:$/.test(url?.protocol ?? "") && url?.pathname === "/" && !url.search && !url.hash && !url.username;
}

function isDatabaseUrl(value: string): boolean {
  return URL.canParse(value) && /^postgres(ql)?:$/.test(new URL(value).protocol);
}
