import { ALargeSmall, Eye, SendHorizontal } from "lucide-react";
import { type RefObject, useState } from "react";
import { Button } from "~/ui/controls/button";
import { IconButton } from "~/ui/controls/icon-button";
import { late } from "~/ui/controls/late";
import { useHydrated } from "~/ui/controls/use-hydrated";
import { EmojiButton } from "./emoji-button";
import type { Format } from "./formats";

// Nobody needs it to read.
const FormatBar = late(() => import("./format-bar").then((all) => all.FormatBar));
const PasteOffer = late(() => import("./paste-offer").then((all) => all.PasteOffer));

type ComposerToolsProps = {
  field: RefObject<HTMLTextAreaElement>;
  /** Beside the conversation there is as little room as on a phone. */
  isNarrow: boolean;
  isPreviewed: boolean;
  onPreview: () => void;
  canSend: boolean;
  isHeldUp: boolean;
  onFormat: (format: Format) => void;
};

/** The buttons of the composer. Where there is little room those for formatting are folded away. */
export function ComposerTools({ field, isNarrow, isPreviewed, onPreview, ...props }: ComposerToolsProps) {
  const { canSend, isHeldUp, onFormat } = props;
  const [isUnfolded, setUnfolded] = useState(false);
  const isHydrated = useHydrated();
  const preview = <PreviewButton isOn={isPreviewed} onPress={isHydrated ? onPreview : undefined} />;
  const shown = isUnfolded ? "" : isNarrow ? "hidden" : "max-sm:hidden";
  return (
    <>
      <PasteOffer field={field} />
      <div
        className={`order-last flex min-h-control min-w-0 basis-full items-center gap-1 px-0.5 ${isNarrow ? "" : "sm:order-none sm:flex-1 sm:basis-0"} ${shown}`}
      >
        {isHydrated && <FormatBar onFormat={onFormat} />}
        {isHydrated && isUnfolded && <span className={`ms-auto ${isNarrow ? "" : "sm:hidden"}`}>{preview}</span>}
      </div>
      <span className={isNarrow ? "" : "sm:hidden"}>
        {isHydrated ? (
          <IconButton
            label="Formatting"
            aria-expanded={isUnfolded}
            icon={<ALargeSmall aria-hidden="true" className="size-4.5" />}
            onClick={() => setUnfolded(!isUnfolded)}
          />
        ) : (
          preview
        )}
      </span>
      {!isNarrow && <span className="max-sm:hidden">{preview}</span>}
      <EmojiButton field={field} />
      <IconButton
        type="submit"
        label="Send"
        kind={canSend ? "primary" : "quiet"}
        aria-disabled={isHeldUp || undefined}
        icon={<SendHorizontal aria-hidden="true" className="size-4.5" />}
      />
      <SaveDraft />
    </>
  );
}

/** Without a script the text goes to the server and comes back with its preview. */
function PreviewButton({ isOn, onPress }: { isOn: boolean; onPress: (() => void) | undefined }) {
  const kind = onPress ? { type: "button" as const, "aria-pressed": isOn } : { type: "submit" as const };
  return (
    <IconButton
      {...kind}
      name="act"
      value="preview"
      label="Preview"
      icon={<Eye aria-hidden="true" className="size-4.5" />}
      onClick={onPress}
    />
  );
}

// With a script it is saved by itself.
function SaveDraft() {
  return (
    <noscript>
      <Button kind="quiet" name="act" value="draft">
        Save draft
      </Button>
    </noscript>
  );
}
