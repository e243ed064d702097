// Preloaded into Soketi: when the supervisor is gone, however it went, its end of the channel closes and Soketi ends too.
process.on("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.kill(process.pid, "SIGKILL"), 1_000).unref();
});
