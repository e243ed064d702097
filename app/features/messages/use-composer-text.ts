import { type RefObject, useEffect, useRef } from "react";
import { useDraft } from "~/client/device/use-draft";

type Written = {
  conversationId: string;
  rootId: string | undefined;
  field: RefObject<HTMLTextAreaElement>;
  isGivenBack: boolean;
};

/**
 * The text being written. The field itself is the truth while somebody types, so that nothing typed before the
 * script arrived, or given back after a refusal, is ever wiped; the draft follows it and survives the page. What the
 * page was made with is the server's draft, of which this device may know better.
 */
export function useComposerText({ conversationId, rootId, field, isGivenBack }: Written) {
  const { text: draft, write: setDraft, kept } = useDraft(conversationId, rootId);
  const isAdopted = useRef(false);
  useEffect(() => {
    const area = field.current;
    if (!area) return;
    const isTyped = isGivenBack || area.value !== area.defaultValue;
    const typedBefore = isTyped && !isAdopted.current ? area.value : "";
    isAdopted.current = true;
    if (typedBefore && typedBefore !== draft) return setDraft(typedBefore);
    if (area.value === draft) return;
    area.value = draft;
    growToContent(area);
  }, [field, draft, setDraft, isGivenBack]);
  return { text: draft, setText: setDraft, kept };
}

/** Where the style sheet cannot make a field as high as its text, this does. */
export function growToContent(area: HTMLTextAreaElement) {
  if (CSS.supports("field-sizing", "content")) return;
  area.style.height = "auto";
  area.style.height = `${area.scrollHeight}px`;
}
