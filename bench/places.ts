import { seedThrong } from "../db/seed/throng";
import { measureSecrecy } from "./secrecy";
import { round } from "./support/figures";
import { plansOf } from "./support/plans";
import type { Stage } from "./support/stage";
import { timeEach } from "./support/time-each";
import { measureSwitcher } from "./switcher";

const rounds = 120;
const words = ["reef", "tide jetty", "hrbr", "throng77", "amara", "kel", "sail-que", "zzzz", "harbuor", "ne"];

/**
 * What somebody waits for who is in 4,500 of 5,000 conversations, among 10,000 people: the sidebar, a place to go to, and
 * pages of the two directories.
 */
export async function measurePlaces(stage: Stage) {
  const { product, databaseUrl } = stage;
  const { workspace, memberId, token, outsider } = await seedThrong(databaseUrl, {
    people: 10_000,
    conversations: 5_000,
  });
  const ask = async (procedure: string, input: Record<string, string>) => {
    const query = encodeURIComponent(JSON.stringify({ workspace, ...input }));
    const headers = { Cookie: `parley=${token}`, "Accept-Encoding": "gzip" };
    const answer = await fetch(`${product.url}/api/trpc/${procedure}?input=${query}`, { headers });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${procedure} answered ${answer.status}.`);
    return text;
  };
  const asked = Array.from({ length: rounds }, (_, at) => words[at % words.length] ?? "");
  const sidebar = await timeEach(Array.from({ length: 60 }), () => ask("conversations.sidebar", {}));
  const sidebarText = await ask("conversations.sidebar", {});
  const ownPlaces = await measureSwitcher(stage, { workspace, token }, asked.slice(0, 60));
  const switcher = await timeEach(asked, (one) => ask("sidebar.find", { words: one }));
  const directory = await timeEach(asked, (search) => ask("conversations.directory", { search }));
  const people = await timeEach(asked, (search) => ask("people.directory", { search }));
  const sidebarKB = round(Buffer.byteLength(sidebarText) / 1_000, 0);
  const plans = await plansOf(databaseUrl, memberId, async (call) => {
    await call.conversations.sidebar({ workspace });
    await call.sidebar.find({ workspace, words: "tide jetty" });
    await call.conversations.directory({ workspace, search: "reef" });
    await call.people.directory({ workspace, search: "amara" });
  });
  const secrecy = await measureSecrecy(stage, outsider);
  return { secrecy, sidebar, ownPlaces, switcher, directory, people, sidebarKB, plans };
}
