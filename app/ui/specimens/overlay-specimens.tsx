import { CropSpecimen } from "./crop-specimen";
import { PaletteSpecimen } from "./palette-specimen";
import { PopoverSpecimen } from "./popover-specimen";
import { SortableSpecimen } from "./sortable-specimen";

/** What floats over the page for a moment, and what is carried about in it. */
export function OverlaySpecimens() {
  return (
    <>
      <PaletteSpecimen />
      <PopoverSpecimen />
      <SortableSpecimen />
      <CropSpecimen />
    </>
  );
}
