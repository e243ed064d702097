import { useState } from "react";

/** What somebody has begun to write in a conversation; empty on the server. */
export function useDraft(_conversationId: string): [string, (text: string) => void] {
  return useState("");
}
