import type { ReactNode } from "react";
import type { MessageView } from "~/shared/views/message";
import { BareQuote, QuoteCard } from "./quote-card";
import { useQuotes } from "./use-quotes";

type QuotingBodyProps = { message: MessageView; children: ReactNode };

/** What somebody said, with what they quote above it and what they link to beneath it. */
export function QuotingBody({ message, children }: QuotingBodyProps) {
  // Nearly none does, and a page has a hundred.
  if (message.quotedId === null && !message.body.includes("/m/")) return children;
  return <Quoting message={message}>{children}</Quoting>;
}

function Quoting({ message, children }: QuotingBodyProps) {
  const { own, linked, isBare } = useQuotes(message);
  return (
    <>
      {own && (own.quote ? <QuoteCard quote={own.quote} /> : <BareQuote messageId={own.id} />)}
      {!isBare && children}
      {linked.map((quote) => (
        <QuoteCard key={quote.askedId} quote={quote} />
      ))}
    </>
  );
}
