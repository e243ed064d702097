import { cpus } from "node:os";
import { measureCrowd } from "./crowd";
import { measureLimit } from "./limit";
import { measureIdle, measureLive } from "./live";
import { measurePage } from "./pages";
import { measurePlaces } from "./places";
import { measureReading } from "./reading";
import { measureStorms } from "./storms";
import { round } from "./support/figures";
import { setStage } from "./support/stage";
import { slowestWords } from "./support/worst-words";
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
  note("A hundred edits and a hundred reactions a second, of one message …");
  const storms = await measureStorms(stage);
  note("A thousand people in one channel …");
  const crowd = await measureCrowd(stage);
  note("The page …");
  const page = await measurePage(stage);
  note("5,000 conversations and 10,000 people, and an outsider …");
  const places = await measurePlaces(stage);
  const reading = await measureReading(stage, messages, note);
  const startSeconds = round(stage.startSeconds);
  const figures = {
    machine: `${cpus().length} × ${cpus()[0]?.model}`,
    startSeconds,
    limit,
    live,
    page,
    idleKiB,
    places,
    ...reading,
    crowd,
    storms,
    slowestWords: slowestWords(),
  };
  process.stdout.write(isJson ? `${JSON.stringify(figures, null, 2)}\n` : printTable(figures));
} finally {
  await stage.close();
}
