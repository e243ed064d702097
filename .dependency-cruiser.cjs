// Who may import whom, as docs/architecture.md says it. Tests may look everywhere; nothing may look at tests.

const domainLowToHigh = [
  "kernel",
  "accounts",
  "workspaces",
  "conversations",
  "messages",
  "threads",
  "reactions",
  "polls",
  "reading",
  "presence",
  "commands",
  "notifications",
  "files",
  "search",
  "calls",
  "integrations",
  "governance",
];

const tests = "\\.test\\.tsx?$|/testing/|/support/|^app/architecture/";
const ours = "^(app|db|server|e2e|bench)/";

/** Files under `from` may import from our own rooms only what `to` names. */
function room(from, to, comment) {
  return {
    name: from.replaceAll(/[\^$\\]/g, ""),
    severity: "error",
    comment,
    from: { path: from, pathNot: tests },
    to: { path: ours, pathNot: to },
  };
}

function never(name, from, to, comment) {
  return { name, severity: "error", comment, from, to };
}

const rooms = [
  room(
    "^app/(routes/|root\\.tsx$|routes\\.ts$|entry\\.client\\.tsx$)",
    ["^app/(features|ui|client|shared|api/web|routes)/", "^app/[^/]+\\.css$"],
    "A route composes features; of the server it knows only what api/web gives.",
  ),
  room(
    "^app/entry\\.server\\.tsx$",
    ["^app/(features|ui|client|shared|api|platform/observe)/", "^app/[^/]+\\.d\\.ts$"],
    "The server's entry hands the host what the API offers, and of what lies below only the log.",
  ),
  room("^app/features/", ["^app/(features|ui|client|shared)/"], "A feature is browser code: ui, client and shared."),
  room("^app/ui/", ["^app/ui/"], "The design system has never heard of chat: ui imports only ui."),
  room(
    "^app/client/",
    ["^app/(client|shared)/", "^app/api/"],
    "The browser's machinery knows shared, and types of api.",
  ),
  room(
    "^app/api/(?!context/|web/|live/|jobs/)([^/]+)/",
    ["^app/api/($1|context)/", "^app/(domain|platform|shared)/"],
    "An adapter imports context, its own folder and what lies below; never another adapter, never the database.",
  ),
  room(
    "^app/api/(web|live)/",
    ["^app/api/($1|context|trpc)/", "^app/(domain|platform|shared)/"],
    "web and live may also call procedures; never another adapter, never the database.",
  ),
  room(
    "^app/api/(context|jobs)/",
    ["^app/api/($1|context)/", "^app/(domain|platform|shared)/", "^db/client\\.ts$"],
    "Of the API only context and jobs hold the pool, to hand it to the verbs.",
  ),
  room("^app/domain/", ["^app/(domain|platform|shared)/", "^db/(client\\.ts|schema/)"], "Meaning knows no transport."),
  room(
    "^app/platform/(auth|jobs)/",
    ["^app/platform/($1|observe)/", "^app/shared/", "^db/(client\\.ts|schema/)"],
    "Of platform only auth and jobs see the database.",
  ),
  room(
    "^app/platform/(?!auth/|jobs/)([^/]+)/",
    ["^app/platform/($1|observe)/", "^app/shared/"],
    "platform wraps the outside world and knows nothing of ours: its own folder, observe and shared.",
  ),
  room("^app/shared/", ["^app/shared/"], "Both halves speak shared, so it imports nothing of theirs."),
  room(
    "^db/(schema/|client\\.ts$|migrate\\.ts$)",
    ["^db/(?!seed|testing)", "^app/shared/rules/"],
    "Tables know no code.",
  ),
  room(
    "^db/seed/",
    ["^db/", "^app/(domain|platform|shared)/", "^server/supervisor/instance-variables\\.ts$"],
    "The worlds are made with the verbs people use; of the server they only ask where its database is.",
  ),
  room(
    "^server/",
    [
      "^server/",
      "^app/shared/",
      "^app/platform/observe/",
      "^app/entry\\.server\\.tsx$",
      "^db/(migrat|seed/)",
      "^app/api/cli/run-cli\\.ts$",
    ],
    "A second import of the API would make a second pool: the host takes it from the build.",
  ),
  room(
    "^(e2e(?!/drill/)|bench)/",
    ["^$1/", "^e2e/support/", "^app/shared/", "^app/api/", "^db/seed/"],
    "Journeys and benches act from outside.",
  ),
  room(
    "^e2e/drill/",
    ["^e2e/(drill|support)/", "^app/(client|shared)/", "^db/seed/", "^server/supervisor/build\\.ts$"],
    "The people of the drill use the browser's own machinery, without its pixels.",
  ),
];

const orders = [
  ...domainLowToHigh
    .slice(0, -1)
    .map((noun, index) =>
      never(
        `domain order: ${noun}`,
        { path: `^app/domain/${noun}/`, pathNot: tests },
        { path: `^app/domain/(${domainLowToHigh.slice(index + 1).join("|")})/` },
        "What causes sits above what follows: a noun never imports a higher one.",
      ),
    ),
  never(
    "features downhill",
    { path: "^app/features/(people|conversations|messages)/", pathNot: tests },
    { path: "^app/features/(?!people/|conversations/|messages/)" },
    "People, conversations and messages lie below the other features.",
  ),
  never(
    "people below",
    { path: "^app/features/people/" },
    { path: "^app/features/(?!people/)" },
    "People are at the bottom of the features.",
  ),
  never(
    "conversations below messages",
    { path: "^app/features/conversations/" },
    { path: "^app/features/messages/" },
    "Conversations lie below messages; where they must meet, the route composes them.",
  ),
];

module.exports = {
  domainLowToHigh,
  forbidden: [
    ...rooms,
    ...orders,
    never("no cycles", {}, { circular: true }, "A circle of imports cannot be read in one direction."),
    never(
      "api types only",
      { path: "^(app/client|e2e|bench)/", pathNot: tests },
      { path: "^app/api/", dependencyTypesNot: ["type-only"] },
      "Browser, journeys and benches know the API's types, never its code.",
    ),
    never(
      "relations last",
      { pathNot: ["^db/client\\.ts$", tests] },
      { path: "^db/schema/relations\\.ts$" },
      "relations.ts imports every table, so only db/client.ts imports it.",
    ),
    never(
      "tests are leaves",
      { pathNot: [tests, "^server/test\\.ts$"] },
      { path: "\\.test\\.tsx?$|^(db|server)/testing/|^app/architecture/" },
      "The product never imports a test or its scenery.",
    ),
    never(
      "operator apart",
      { pathNot: ["^server/cli\\.ts$", "^app/api/cli/", tests] },
      { path: "^app/api/cli/" },
      "The operator's commands are a process of their own: only server/cli.ts runs them.",
    ),
    never("resolvable", {}, { couldNotResolve: true }, "An import that leads nowhere."),
  ],
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^build/|^stubs/" },
    tsPreCompilationDeps: "specify",
    tsConfig: { fileName: "tsconfig.json" },
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "require", "node", "default", "types"],
    },
  },
};
