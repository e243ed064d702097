import { cpus } from "node:os";
import { measureHistory } from "./history";
import { measureLimit } from "./limit";
import { measureIdle, measureLive } from "./live";
import { measurePage } from "./pages";
import { measurePlaces } from "./places";
import { measureSecrecy } from "./secrecy";
import { round } from "./support/figures";
import { setStage } from "./support/stage";
import { printTable } from "./table";

const isJson = process.argv.includes("--json");
const messages = Number(process.argv[process.argv.indexOf("--messages") + 1]) || 1_000_000;
const note = (line: string) => void (isJson || process.stderr.write(`${line}\n`));
const rates = [200, 400, 700, 1_000, 1_400, 2_000, 2_800];

note("Starting the product …");
const stage = await setStage();
try {
  note("Idle connections, before anything has filled the heap …");
  const idleKiB = await measureIdle(stage, 500);
  note("The limit: a bare INSERT and a bare publish, fifty sockets on Soketi itself …");
  const limit = await measureLimit(stage, rates);
  note("The product: fifty people in one channel …");
  const live = await measureLive(stage, rates);
  note("The page …");
  const page = await measurePage(stage);
  note("5,000 conversations and 10,000 people …");
  const places = await measurePlaces(stage);
  note("Two thousand refusals of each kind …");
  const secrecy = await measureSecrecy(stage);
  note(`History at ${messages.toLocaleString("en")} messages …`);
  const history = await measureHistory(stage, messages);
  const startSeconds = round(stage.startSeconds);
  const figures = {
    machine: `${cpus().length} × ${cpus()[0]?.model}`,
    startSeconds,
    limit,
    live,
    page,
    idleKiB,
    places,
    secrecy,
    history,
  };
  process.stdout.write(isJson ? `${JSON.stringify(figures, null, 2)}\n` : printTable(figures));
} finally {
  await stage.close();
}
