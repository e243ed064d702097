import { Hash } from "lucide-react";
import { useState } from "react";
import { SortableList } from "../controls/sortable-list";
import { moved } from "../controls/sorting";
import { Specimen } from "./specimen";

/** A list to put in order. */
export function SortableSpecimen() {
  const [names, setNames] = useState(["general", "design", "field-notes", "a channel with two lines", "board"]);
  return (
    <Specimen title="Sortable list">
      <div className="w-75 max-w-full">
        <SortableList
          label="Favourites"
          items={names.map((name) => ({ key: name, name }))}
          onMove={(key, to) => setNames(moved(names, names.indexOf(key), to))}
        >
          {({ name }) => (
            <div className="flex items-center gap-2 py-1 text-sm">
              <Hash aria-hidden="true" className="size-4 shrink-0 text-text-faint" />
              <span>
                {name}
                {name.includes(" ") && <span className="block text-text-muted">and a topic beneath its name</span>}
              </span>
            </div>
          )}
        </SortableList>
      </div>
    </Specimen>
  );
}
