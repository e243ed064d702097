import { Hash, Lock } from "lucide-react";
import { useState } from "react";
import { Avatar } from "../controls/avatar";
import { Button } from "../controls/button";
import { Kbd } from "../controls/kbd";
import { Palette } from "../controls/palette";
import { UnreadBadge } from "../controls/unread-badge";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

/** The quick way to a place. */
export function PaletteSpecimen() {
  const [isOpen, setOpen] = useState(false);
  const [text, setText] = useState("");
  const [chosen, setChosen] = useState<string>();
  const fitting = places.map((group) => ({
    ...group,
    items: group.items.filter((item) => item.label.toLowerCase().includes(text.toLowerCase())),
  }));
  return (
    <Specimen title="Palette">
      <SpecimenRow>
        <Button type="button" onClick={() => setOpen(true)}>
          Go to a place
        </Button>
        {chosen && <span className="text-sm text-text-muted">Last: {chosen}</span>}
      </SpecimenRow>
      <Palette
        open={isOpen}
        onOpenChange={setOpen}
        label="Go to a channel or a person"
        placeholder="Channel or person"
        text={text}
        onText={setText}
        groups={fitting}
        onChoose={(key) => {
          setChosen(key);
          setOpen(false);
        }}
        empty={`Nothing here is called “${text}”.`}
        footer={
          <>
            <span className="flex items-center gap-1.5">
              <Kbd>↑</Kbd>
              <Kbd>↓</Kbd> to choose
            </span>
            <span className="flex items-center gap-1.5">
              <Kbd>Enter</Kbd> to open
            </span>
          </>
        }
      />
    </Specimen>
  );
}

const places = [
  {
    heading: "Channels",
    items: [
      {
        key: "design",
        label: "design",
        leading: <Hash />,
        hint: "What it looks like",
        trailing: <UnreadBadge count={3} />,
      },
      {
        key: "field-notes",
        label: "field-notes",
        leading: <Hash />,
        hint: "Where the surveys are planned, and argued over",
      },
      { key: "board", label: "board", leading: <Lock />, hint: "Private", trailing: "archived" },
      ...Array.from({ length: 9 }, (_, at) => ({ key: `site-${at}`, label: `site-${at + 1}`, leading: <Hash /> })),
    ],
  },
  {
    heading: "People",
    items: ["Ada Okafor", "Chidi Eze", "Mia Sørensen", "李雷"].map((name) => ({
      key: name,
      label: name,
      leading: <Avatar id={name} name={name} size={24} />,
      hint: "@handle",
    })),
  },
];
