import "./page-globals";
import { buildWhenStale } from "../../server/supervisor/build";

const words = process.argv.slice(2);
const seed = Number(words[words.indexOf("--seed") + 1]) || Math.floor(Math.random() * 1_000_000);
const say = (line: string) => void process.stdout.write(`${line}\n`);

// Whoever is interrupted ends what was started: the house goes with this process, not after it.
for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => process.exit(130));

// The browser's code looks around when it is loaded, and the page's surroundings have to be there by then.
const { playDrill, short, whole } = await import("./play-drill");
const { reportOf } = await import("./report");

await buildWhenStale(process.cwd(), say, new AbortController().signal);
const played = await playDrill(seed, words.includes("--short") ? short : whole, say);
say(reportOf(played));
process.exit(played.breaches.length === 0 ? 0 : 1);
