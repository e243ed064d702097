import { useState } from "react";
import { Avatar } from "../controls/avatar";
import { Button } from "../controls/button";
import { Popover } from "../controls/popover";
import { Specimen } from "./specimen";
import { SpecimenRow } from "./specimen-row";

const people = ["Ada Okafor", "Mo Lindqvist"];

/** One card for whoever's name is pressed. */
export function PopoverSpecimen() {
  const [opened, setOpened] = useState<{ name: string; anchor: HTMLElement } | null>(null);
  return (
    <Specimen title="Popover">
      <SpecimenRow>
        {people.map((name) => (
          <Button
            key={name}
            type="button"
            aria-haspopup="dialog"
            aria-expanded={opened?.name === name}
            onClick={({ currentTarget }) => setOpened(opened?.name === name ? null : { name, anchor: currentTarget })}
          >
            {name}
          </Button>
        ))}
      </SpecimenRow>
      <Popover anchor={opened?.anchor ?? null} onClose={() => setOpened(null)} label={opened?.name ?? ""}>
        <div className="space-y-3 p-4">
          <div className="flex items-center gap-3">
            <Avatar id={opened?.name ?? ""} name={opened?.name ?? ""} size={64} presence="online" />
            <div>
              <p className="font-semibold text-lg">{opened?.name}</p>
              <p className="text-sm text-text-muted">14:05 for them</p>
            </div>
          </div>
          <Button kind="primary" type="button" fit="wide">
            Message
          </Button>
        </div>
      </Popover>
    </Specimen>
  );
}
