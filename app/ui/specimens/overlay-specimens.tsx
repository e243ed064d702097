import { PaletteSpecimen } from "./palette-specimen";

/** What floats over the page for a moment. */
export function OverlaySpecimens() {
  return <PaletteSpecimen />;
}
