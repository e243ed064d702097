import { memo, useMemo, useRef } from "react";
import { trustedHtml } from "./trusted-html";
import { useCodeCopy } from "./use-code-copy";

type MessageBodyProps = { html: string };

/** The one place that puts HTML into the page: it comes from the server's renderer, which lets no markup of people through. */
export const MessageBody = memo(function MessageBody({ html }: MessageBodyProps) {
  const element = useRef<HTMLDivElement>(null);
  useCodeCopy(element, html);
  const trusted = useMemo(() => ({ __html: trustedHtml(html) }), [html]);
  // biome-ignore lint/security/noDangerouslySetInnerHtml: made by the server's renderer alone, which escapes what people wrote.
  return <div ref={element} dir="auto" className="prose" dangerouslySetInnerHTML={trusted} />;
});
