import { StartupError } from "./startup-error";

/** Soketi's network library has binaries for Node 20 and none for later versions. */
export function checkNodeVersion(version = process.versions.node): void {
  const [major = 0, minor = 0] = version.split(".").map(Number);
  if (major === 20 && minor >= 19) return;
  throw new StartupError(`Parley needs Node 20.19 or a later Node 20; this is Node ${version}.`);
}
