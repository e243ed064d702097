export type GateLimits = typeof gateLimits;

/** What one browser may use of us. A person keeps a few tabs on a few devices; the rest is room. */
export const gateLimits = {
  socketsPerPerson: 20,
  socketsPerAddress: 1000,
  channelsPerSocket: 200,
  framesPerSecond: 20,
  frameBurst: 60,
  frameBytes: 16 * 1024,
  fragmentsPerFrame: 16,
  piecesPerFrame: 4096,
  typingEveryMs: 2_000,
  /** Longer than a browser waits (20 s): whoever is sent away while a crowd knocks begins at the end again. */
  handshakeMs: 25_000,
  doorMs: 15_000,
  /** Soketi asks for a ping after 30 s of silence. */
  silenceMs: 90_000,
  /** Soketi itself drops events silently above this, so a slower reader is better cut: it comes back and asks. */
  unsentBytes: 1024 * 1024,
  recheckMs: 60_000,
  recheckWithoutBusMs: 5_000,
  /** How long past its time a check may fail before the socket is closed. */
  recheckGraceMs: 15_000,
  renewMs: 30_000,
  closeMs: 2_000,
};
