import { paths } from "~/shared/rules/paths";
import { Kbd } from "~/ui/controls/kbd";
import { ModifierKey } from "~/ui/controls/modifier-key";
import { MainPane } from "~/ui/layout/main-pane";
import { PaneHeader } from "~/ui/layout/pane-header";
import { ScrollArea } from "~/ui/layout/scroll-area";

type KeysPageProps = { workspace: string };

/** Pressed together; a string is a key. */
type Keys = readonly (string | typeof modifier)[];
const modifier = Symbol("the key of commands");

const groups: { heading: string; lines: { what: string; keys: Keys }[] }[] = [
  {
    heading: "Getting about",
    lines: [
      { what: "Go to a conversation, a person or a command", keys: [modifier, "K"] },
      { what: "The next conversation", keys: ["Alt", "↓"] },
      { what: "The one before", keys: ["Alt", "↑"] },
      { what: "The next with something unread", keys: ["Alt", "Shift", "↓"] },
      { what: "The one before with something unread", keys: ["Alt", "Shift", "↑"] },
      { what: "This page", keys: ["?"] },
    ],
  },
  {
    heading: "In a conversation",
    lines: [
      { what: "From message to message", keys: ["↑", "↓"] },
      { what: "The first message that is loaded", keys: ["Home"] },
      { what: "The newest message", keys: ["End"] },
      { what: "More about the message", keys: ["Enter"] },
      { what: "Reply in its thread", keys: ["R"] },
      { what: "Quote it", keys: ["Q"] },
      { what: "Forward it", keys: ["F"] },
      { what: "Save it for later, or remove it from there", keys: ["S"] },
      { what: "Mark unread from there", keys: ["U"] },
      { what: "Copy its text, or the link to it", keys: ["C", "L"] },
      { what: "Pin it, or unpin it", keys: ["P"] },
      { what: "Edit it", keys: ["E"] },
      { what: "Delete it", keys: ["Delete"] },
      { what: "Back to writing", keys: ["Esc"] },
    ],
  },
  {
    heading: "While writing",
    lines: [
      { what: "Send", keys: ["Enter"] },
      { what: "A new line", keys: ["Shift", "Enter"] },
      { what: "Edit what you said last, while nothing is written", keys: ["↑"] },
      { what: "Choose a name, an emoji or a command", keys: ["Tab"] },
      { what: "Bold", keys: [modifier, "B"] },
      { what: "Italic", keys: [modifier, "I"] },
      { what: "Strike through", keys: [modifier, "Shift", "X"] },
      { what: "Link", keys: [modifier, "Shift", "U"] },
      { what: "Quote", keys: [modifier, "Shift", "9"] },
      { what: "List", keys: [modifier, "Shift", "8"] },
      { what: "Task", keys: [modifier, "Shift", "7"] },
      { what: "Code", keys: [modifier, "E"] },
      { what: "Code block", keys: [modifier, "Shift", "E"] },
    ],
  },
  {
    heading: "Lists that can be put in order",
    lines: [
      { what: "Take up, and put down", keys: ["Space"] },
      { what: "Carry", keys: ["↑", "↓"] },
      { what: "Leave it where it was", keys: ["Esc"] },
    ],
  },
];

/** Every key that does something. */
export function KeysPage({ workspace }: KeysPageProps) {
  return (
    <MainPane>
      <PaneHeader title="Keyboard shortcuts" backTo={paths.workspace(workspace)} />
      <ScrollArea>
        <div className="mx-auto w-full max-w-140 space-y-8 px-4 py-6 sm:py-10">
          {groups.map(({ heading, lines }) => (
            <section key={heading}>
              <h2 className="mb-2 font-semibold text-lg">{heading}</h2>
              <dl className="divide-y divide-line">
                {lines.map(({ what, keys }) => (
                  <div key={what} className="flex items-center justify-between gap-4 py-2">
                    <dt className="min-w-0">{what}</dt>
                    <dd className="flex shrink-0 items-center gap-1">
                      {keys.map((key) => (
                        <Kbd key={String(key)}>{key === modifier ? <ModifierKey /> : key}</Kbd>
                      ))}
                    </dd>
                  </div>
                ))}
              </dl>
            </section>
          ))}
        </div>
      </ScrollArea>
    </MainPane>
  );
}
