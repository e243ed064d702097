export type Source = { width: number; height: number };
/** A square of a picture, in the picture's own pixels. */
export type Crop = { x: number; y: number; size: number };

/** The largest square there is, in the middle. */
export function middleCrop(source: Source): Crop {
  const size = Math.min(source.width, source.height);
  return { x: (source.width - size) / 2, y: (source.height - size) / 2, size };
}

/** The square elsewhere, as far as the picture goes. */
export function shiftCrop(crop: Crop, by: { x: number; y: number }, source: Source): Crop {
  return {
    x: within(crop.x + by.x, source.width - crop.size),
    y: within(crop.y + by.y, source.height - crop.size),
    size: crop.size,
  };
}

/** A smaller or larger square around the same middle; 1 shows all there is room for, `nearest` the least. */
export function zoomCrop(crop: Crop, zoom: number, source: Source): Crop {
  const size = Math.min(source.width, source.height) / Math.min(Math.max(zoom, 1), nearest(source));
  const grown = { x: crop.x - (size - crop.size) / 2, y: crop.y - (size - crop.size) / 2, size };
  return shiftCrop(grown, { x: 0, y: 0 }, source);
}

export function zoomOf(crop: Crop, source: Source): number {
  return Math.min(source.width, source.height) / crop.size;
}

/** How near one can come: eight times, but never to fewer than 64 pixels, of which no face can be made. */
export function nearest(source: Source): number {
  return Math.max(1, Math.min(8, Math.min(source.width, source.height) / 64));
}

/** What the form sends: whole pixels that lie inside the picture. */
export function wholeCrop(crop: Crop, source: Source): Crop {
  const size = Math.max(1, Math.floor(crop.size));
  return {
    x: within(Math.round(crop.x), source.width - size),
    y: within(Math.round(crop.y), source.height - size),
    size,
  };
}

function within(wanted: number, most: number): number {
  return Math.max(0, Math.min(wanted, most));
}
