/** Lengths are Unicode code points unless a name says bytes; the database checks the same figures. */
export const limits = {
  messageCodePoints: 5_000,
  messageBytes: 20_000,
  /** What is only begun may be longer: it is cut down before it is sent. */
  draftCodePoints: 10_000,
  /** So many texts of other devices are kept beside a draft. */
  setAside: 5,
  pageSize: 50,
  /** How much of a message is shown where it is only pointed to. */
  excerpt: 160,
  /** How much of a message a card shows of it elsewhere. */
  quote: 600,
  /** Cards beneath one message. */
  cards: 3,
  syncPageSize: 200,
  channelName: 80,
  topic: 250,
  description: 1_000,
  category: 40,
  slowModeSeconds: 21_600,
  /** How long a deleted conversation can still be restored. */
  graceDays: 30,
  displayName: { min: 2, max: 100 },
  handle: { min: 2, max: 50 },
  email: 255,
  password: { min: 10, max: 128, bytes: 1_024 },
  workspaceName: 100,
  workspaceSlug: 40,
  groupPeople: 20,
  /** Words that go with a request or a ban. */
  reason: 300,
  sectionName: 40,
  /** Of one person in one workspace, the given ones left out. */
  sections: 50,
  /** Unread counts stop here: past it people read "99+". */
  unreadCap: 100,
  /** So many of those who reacted, or voted, are named at once. */
  namedResponses: 8,
  /** Of code that has more lines only the first are shown, until somebody asks for all. */
  codeLinesShown: 20,
  /** So many people are called at once without a question. */
  calledUnasked: 20,
  /** Messages that one person has put aside and not settled. */
  saved: 1_000,
  /** Pinned messages of one conversation. */
  pins: 100,
  /** Kinds of emoji beneath one message. */
  reactionKinds: 50,
  pollQuestion: 500,
  pollOption: 200,
  pollOptions: { min: 2, max: 20 },
  pollSeconds: { min: 60, max: 31_536_000 },
  /** Messages that are chosen to be moved at once; with their replies so many go. */
  movedChosen: 100,
  movedAtOnce: 500,
  bio: 500,
  statusText: 100,
  /** A picture of a person as it is sent; what is kept is made from it. */
  avatarBytes: 5 * 1024 * 1024,
} as const;

export function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
