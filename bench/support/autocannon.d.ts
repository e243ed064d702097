declare module "autocannon" {
  type Options = { url: string; headers: Record<string, string>; connections: number; duration: number };
  type Result = {
    requests: { average: number; total: number };
    throughput: { total: number };
    latency: { p50: number };
    non2xx: number;
  };

  /** Loads one URL for `duration` seconds over so many connections. */
  function autocannon(options: Options): Promise<Result>;

  export { autocannon as default };
}
