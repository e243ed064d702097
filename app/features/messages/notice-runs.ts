import type { MessageView } from "~/shared/views/message";
import type { Line } from "./group-messages";
import { isolated } from "./isolated";
import { listNames } from "./list-names";

type NoticeLine = Extract<Line, { kind: "sent" }>;

/** Notices that say the same of several people, told as one; what stands alone has no summary. */
export type NoticeRun = { key: string; at: string; summary: string | null; lines: NoticeLine[] };

/** Folds neighbours who came, went or were added by the same person; everything else stays as it is. */
export function noticeRuns(lines: readonly Line[]): NoticeRun[] {
  const runs: { act: string | null; lines: NoticeLine[] }[] = [];
  for (const line of lines) {
    if (line.kind !== "sent") continue;
    const act = actOf(line.message);
    const last = runs.at(-1);
    if (last && act !== null && last.act === act) last.lines.push(line);
    else runs.push({ act, lines: [line] });
  }
  return runs.map(({ lines }) => {
    const [first, last] = [lines[0], lines.at(-1)];
    return { key: first?.key ?? "", at: last?.at ?? "", summary: lines.length > 1 ? summaryOf(lines) : null, lines };
  });
}

// A notice of another act, or one whose author matters, never disappears in a run.
function actOf({ notice, author }: MessageView): string | null {
  if (notice?.act === "joined" || notice?.act === "left") return notice.act;
  return notice?.act === "added" ? `added by ${author.id}` : null;
}

function summaryOf(lines: readonly NoticeLine[]): string | null {
  const [first] = lines;
  if (!first) return null;
  const { notice, author } = first.message;
  const people = lines.map(({ message }) => message.subject ?? message.author);
  const names = [...new Map(people.map(({ id, name }) => [id, isolated(name)])).values()];
  const listed = listNames(names);
  return notice?.act === "added" ? `${isolated(author.name)} added ${listed}` : `${listed} ${notice?.act}`;
}
