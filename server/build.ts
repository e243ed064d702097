import { buildWhenStale } from "./supervisor/build";

// For the image: the same build, with the same stamp, as a start would make.
await buildWhenStale(process.cwd(), (line) => process.stdout.write(`${line}\n`), new AbortController().signal);
