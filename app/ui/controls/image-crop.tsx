import { type ComponentPropsWithoutRef, useState } from "react";
import type { Crop, Source } from "./crop";
import { middleCrop, wholeCrop } from "./crop";
import { CropStage } from "./crop-stage";
import { FileInput } from "./file-input";
import { usePickedImage } from "./use-picked-image";

type ImageCropProps = Omit<ComponentPropsWithoutRef<typeof FileInput>, "onChange" | "children"> & {
  /** What the picture will be cut to when it is shown. */
  shape?: "circle" | "square";
};

/**
 * Picks a picture and, where there is a script, the square of it that is shown. Beside the file the form then sends x, y
 * and size, in pixels of the upright picture; without them the middle is meant.
 */
export function ImageCrop({ shape = "circle", ...file }: ImageCropProps) {
  const { url, pick } = usePickedImage();
  const [picture, setPicture] = useState<{ url: string; source: Source; crop: Crop } | "unreadable">();
  const known = picture !== "unreadable" && picture?.url === url ? picture : undefined;
  const sent = known && wholeCrop(known.crop, known.source);
  return (
    <div>
      <FileInput
        accept="image/*"
        {...file}
        onChange={(event) => {
          setPicture(undefined);
          pick(event.currentTarget.files?.[0]);
        }}
      />
      {url && !known && picture !== "unreadable" && (
        <img
          src={url}
          alt=""
          className="hidden"
          onLoad={({ currentTarget: { naturalWidth: width, naturalHeight: height } }) =>
            setPicture({ url, source: { width, height }, crop: middleCrop({ width, height }) })
          }
          onError={() => setPicture("unreadable")}
        />
      )}
      {known && <CropStage {...known} shape={shape} onCrop={(crop) => setPicture({ ...known, crop })} />}
      {sent && (
        <>
          <input type="hidden" name="x" value={sent.x} />
          <input type="hidden" name="y" value={sent.y} />
          <input type="hidden" name="size" value={sent.size} />
        </>
      )}
      <div role="status">
        {picture === "unreadable" && (
          <p className="mt-1.5 text-danger text-sm">
            This browser cannot show that file as a picture. Pick another one.
          </p>
        )}
      </div>
    </div>
  );
}
