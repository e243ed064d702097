import type { ReactionView } from "~/shared/views/message";
import { classNames } from "~/ui/controls/class-names";
import { spokenReaction, whoReacted } from "./reaction-words";

type ReactionChipProps = { reaction: ReactionView; meId: string; mayReact: boolean };

/** One emoji with how many chose it; one's own is outlined, and who they are shows while one points at it. */
export function ReactionChip({ reaction, meId, mayReact }: ReactionChipProps) {
  const { emoji, count, isMine } = reaction;
  const shown = (
    <>
      <span className="font-emoji text-base leading-none">{emoji}</span>
      <span className="numerals">{count}</span>
    </>
  );
  const words = { "aria-label": spokenReaction(reaction), title: whoReacted(reaction, meId) };
  if (!mayReact)
    return (
      <span role="img" {...words} className={look(isMine)}>
        {shown}
      </span>
    );
  return (
    <button
      type="submit"
      name={isMine ? "takeBack" : "react"}
      value={emoji}
      aria-pressed={isMine}
      {...words}
      className={classNames(look(isMine), "hover:border-line-control")}
    >
      {shown}
    </button>
  );
}

function look(isMine: boolean): string {
  return classNames(
    "inline-flex h-7 select-none items-center gap-1.5 rounded-full border px-2 font-medium text-sm transition-colors pointer-coarse:h-9 pointer-coarse:px-3",
    isMine ? "border-accent bg-accent-soft text-on-accent-soft" : "border-line bg-surface-sunken text-text-soft",
  );
}
