import { Field } from "../controls/field";
import { ImageCrop } from "../controls/image-crop";
import { Specimen } from "./specimen";

/** A picture and the part of it that is shown. */
export function CropSpecimen() {
  return (
    <Specimen title="Picture">
      <Field label="Your picture" hint="Up to 5 MB.">
        <ImageCrop name="picture" />
      </Field>
    </Specimen>
  );
}
