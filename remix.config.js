/** @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  ssr: true,
  appDirectory: "app",
  buildDirectory: "build",
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Each message has links of its own, and each of them would be asked about: all routes are few enough to send.
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
    v3_routeConfig: true,
  },
};
