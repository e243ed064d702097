import net from "node:net";

type Connect = typeof net.Socket.prototype.connect;
type Target = { host?: string; path?: string };

const loopback = /^(localhost|127\.\d+\.\d+\.\d+|::1|::ffff:127\.\d+\.\d+\.\d+)$/;
const shared = globalThis as { parleyOpenConnect?: Connect };

// Everything in Node that speaks TCP or TLS, fetch included, passes through this one method.
shared.parleyOpenConnect ??= net.Socket.prototype.connect;
const openConnect = shared.parleyOpenConnect;

net.Socket.prototype.connect = function connect(this: net.Socket, ...args: unknown[]) {
  const host = hostOf(args);
  if (host !== undefined && !loopback.test(host)) {
    throw new Error(`A test tried to reach ${host}: the network is closed in tests, except loopback.`);
  }
  return Reflect.apply(openConnect, this, args);
} as Connect;

function hostOf(args: unknown[]): string | undefined {
  const first = Array.isArray(args[0]) ? args[0][0] : args[0];
  if (typeof first === "object" && first !== null) return (first as Target).host;
  return typeof args[1] === "string" ? args[1] : undefined;
}
