/** Every address of the product, in one leaf that both halves use. */
export const paths = {
  home: () => "/",
  signIn: (returnTo?: string) => (returnTo ? `/sign-in?returnTo=${encodeURIComponent(returnTo)}` : "/sign-in"),
  signOut: () => "/sign-out",
  preferences: (returnTo?: string) =>
    returnTo ? `/preferences?returnTo=${encodeURIComponent(returnTo)}` : "/preferences",
  ownProfile: () => "/preferences/profile",
  ownAvatar: () => "/preferences/avatar",
  ownStatus: () => "/preferences/status",
  ownReceipts: () => "/preferences/receipts",
  blockedPeople: () => "/preferences/blocked",
  avatar: (personId: string, key: string, size: "small" | "large") => `/avatars/${personId}/${key}/${size}`,
  firstRun: (token: string) => `/first-run/${token}`,
  join: (token: string) => `/join/${token}`,
  workspace: (slug: string) => `/w/${slug}`,
  /** Where a newcomer begins: the channel for newcomers, if there is one. */
  arrival: ({ slug, conversationId }: { slug: string; conversationId: string | null }) =>
    conversationId ? `/w/${slug}/c/${conversationId}` : `/w/${slug}`,
  conversation: (slug: string, id: string) => `/w/${slug}/c/${id}`,
  conversationBefore: (slug: string, id: string, seq: number) => `/w/${slug}/c/${id}?before=${seq}`,
  /** The page around a place, which is marked. */
  conversationAround: (slug: string, id: string, seq: number) => `/w/${slug}/c/${id}?around=${seq}#m-${seq}`,
  /** Where one asks for a day. */
  conversationDay: (slug: string, id: string) => `/w/${slug}/c/${id}/day`,
  conversationPins: (slug: string, id: string) => `/w/${slug}/c/${id}/pins`,
  conversationAfter: (slug: string, id: string, seq: number) => `/w/${slug}/c/${id}?after=${seq}`,
  /** What was answered beneath a message. */
  thread: (slug: string, id: string, rootId: string) => `/w/${slug}/c/${id}/t/${rootId}`,
  threadBefore: (slug: string, id: string, rootId: string, seq: number) =>
    `/w/${slug}/c/${id}/t/${rootId}?replies-before=${seq}`,
  threadAfter: (slug: string, id: string, rootId: string, seq: number) =>
    `/w/${slug}/c/${id}/t/${rootId}?replies-after=${seq}`,
  threadAround: (slug: string, id: string, rootId: string, seq: number) =>
    `/w/${slug}/c/${id}/t/${rootId}?replies-around=${seq}#m-${seq}`,
  /** Where one says what settled a thread. */
  threadSettle: (slug: string, id: string, rootId: string) => `/w/${slug}/c/${id}/t/${rootId}?settle=yes`,
  /** The threads that somebody follows. */
  threads: (slug: string) => `/w/${slug}/threads`,
  /** Where every unread count comes from. */
  unread: (slug: string) => `/w/${slug}/unread`,
  /** What somebody has begun to write. */
  drafts: (slug: string) => `/w/${slug}/drafts`,
  /** One message, with all that one may do about it; its acts stand under it. */
  message: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}`,
  /** The address of a message for good, wherever it stands or is moved to. */
  messageLink: (slug: string, messageId: string) => `/w/${slug}/m/${messageId}`,
  messageQuote: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/forward?here=yes`,
  messageForward: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/forward`,
  /** What somebody has put aside for later. */
  saved: (slug: string) => `/w/${slug}/saved`,
  messageEdit: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/edit`,
  /** Who reacted to it, and a form to do so. */
  messageReactions: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/reactions`,
  messageReactionsOf: (slug: string, id: string, of: { messageId: string; emoji: string; after?: number }) =>
    `/w/${slug}/c/${id}/m/${of.messageId}/reactions?emoji=${encodeURIComponent(of.emoji)}${of.after ? `&after=${of.after}` : ""}`,
  /** Where one says which messages go, from this one on, and where to. */
  conversationMove: (slug: string, id: string, from: string) => `/w/${slug}/c/${id}/move?from=${from}`,
  /** Leads to where a moved message is now. */
  messageMoved: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/moved`,
  threadPromote: (slug: string, id: string, rootId: string) => `/w/${slug}/c/${id}/t/${rootId}/promote`,
  /** The form to start a poll. */
  conversationPoll: (slug: string, id: string) => `/w/${slug}/c/${id}/poll`,
  /** A poll by itself: voting, closing, and who voted. */
  messagePoll: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/poll`,
  messageVoters: (slug: string, id: string, of: { messageId: string; optionId: string; after?: string }) =>
    `/w/${slug}/c/${id}/m/${of.messageId}/poll?answer=${of.optionId}${of.after ? `&after=${of.after}` : ""}`,
  messageDelete: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/delete`,
  messageHistory: (slug: string, id: string, messageId: string) => `/w/${slug}/c/${id}/m/${messageId}/history`,
  conversationJoin: (slug: string, id: string) => `/w/${slug}/c/${id}/join`,
  conversationAsk: (slug: string, id: string) => `/w/${slug}/c/${id}/ask`,
  conversationEnter: (slug: string, id: string) => `/w/${slug}/c/${id}/enter`,
  conversationRequests: (slug: string, id: string) => `/w/${slug}/c/${id}/requests`,
  /** Who is banned or silenced here, and the forms that do it. */
  conversationModerate: (slug: string, id: string) => `/w/${slug}/c/${id}/moderate`,
  adminRequests: (slug: string) => `/w/${slug}/admin/requests`,
  conversationDetails: (slug: string, id: string) => `/w/${slug}/c/${id}/details`,
  conversationPerson: (slug: string, id: string, handle: string) => `/w/${slug}/c/${id}/people/${handle}`,
  people: (slug: string) => `/w/${slug}/people`,
  person: (slug: string, handle: string) => `/w/${slug}/people/${handle}`,
  browse: (slug: string) => `/w/${slug}/browse`,
  browseTerms: (slug: string, id: string) => `/w/${slug}/browse/${id}`,
  archived: (slug: string) => `/w/${slug}/archived`,
  adminConversations: (slug: string) => `/w/${slug}/admin/conversations`,
  adminConversation: (slug: string, id: string) => `/w/${slug}/admin/conversations/${id}`,
  /** What an administrator decides for everybody. */
  adminSettings: (slug: string) => `/w/${slug}/admin/settings`,
  arrange: (slug: string) => `/w/${slug}/sidebar`,
  arrangeConversation: (slug: string, id: string) => `/w/${slug}/sidebar?conversation=${id}`,
  arrangeSection: (slug: string, key: string) => `/w/${slug}/sidebar?section=${key}`,
  go: (slug: string, words?: string) => (words ? `/w/${slug}/go?words=${encodeURIComponent(words)}` : `/w/${slug}/go`),
  keys: (slug: string) => `/w/${slug}/keys`,
  newChannel: (slug: string) => `/w/${slug}/new`,
  newDirect: (slug: string) => `/w/${slug}/directs/new`,
  invite: (slug: string) => `/w/${slug}/invite`,
} as const;

/** Only a path of our own is followed after signing in: never another host, scheme or a backslash trick. */
export function safeReturnTo(value: string | null | undefined): string {
  if (!value || !/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(value)) return "/";
  return value;
}
