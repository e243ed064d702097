import { useQuery } from "@tanstack/react-query";
import { useApi } from "~/client/query/use-api";
import type { DraftMarkView } from "~/shared/views/draft";

/** Where the signed-in person has begun something in a workspace, kept live. */
export function useDraftMarks(workspace: string): DraftMarkView[] {
  return useQuery(useApi().drafts.marks.queryOptions({ workspace })).data ?? none;
}

/** Whether something lies begun in a conversation, or in a thread of it. */
export function useHasDraft(workspace: string, conversationId: string): boolean {
  const select = (marks: DraftMarkView[]) => marks.some((mark) => mark.conversationId === conversationId);
  return useQuery({ ...useApi().drafts.marks.queryOptions({ workspace }), select }).data ?? false;
}

const none: DraftMarkView[] = [];
