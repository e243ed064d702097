import { memo } from "react";

type MessageBodyProps = { html: string };

/** The one place that puts HTML into the page: it comes from the server's renderer, which lets no markup of people through. */
export const MessageBody = memo(function MessageBody({ html }: MessageBodyProps) {
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server's renderer alone, which escapes what people wrote.
  return <div dir="auto" className="prose" dangerouslySetInnerHTML={{ __html: html }} />;
});
