import type { DraftMarkView, DraftView } from "~/shared/views/draft";

/** Of two tellings of the same draft the later counts. */
export function laterDraft(known: DraftView, told: DraftView): DraftView {
  return told.revision > known.revision ? told : known;
}

/** Where something lies begun: the place comes first, or goes when nothing is kept there any more. */
export function foldMark(marks: DraftMarkView[], told: DraftView): DraftMarkView[] {
  const { conversationId, rootId, revision, body, setAside } = told;
  const isHere = (mark: DraftMarkView) => mark.conversationId === conversationId && mark.rootId === rootId;
  if (marks.some((mark) => isHere(mark) && mark.revision >= revision)) return marks;
  const others = marks.filter((mark) => !isHere(mark));
  return body === "" && setAside.length === 0 ? others : [{ conversationId, rootId, revision }, ...others];
}

/** The server's answer, unless an event has brought the draft further. */
export function mergeDraftAnswer(known: unknown, answer: unknown): unknown {
  return known ? laterDraft(answer as DraftView, known as DraftView) : answer;
}
