import sharp, { type Metadata, type Region, type Sharp } from "sharp";
import { type AppError, invalid, unavailable } from "~/shared/rules/errors";
import { inTurns } from "~/shared/rules/in-turns";
import { limits } from "~/shared/rules/limits";

/** The square a person chose, in pixels of the picture as they saw it. */
export type Crop = { x: number; y: number; size: number };
export type AvatarImages = { small: Uint8Array; large: Uint8Array };

const sizes = { small: 96, large: 512 };
const formats = ["png", "jpeg", "webp", "gif", "heif"];
// A file of some kilobytes can claim gigabytes of pixels, so what it claims is judged before anything is decoded.
const mostPixels = 50_000_000;
const mostSeconds = 10;
// Decoding takes a core and much memory: a crowd of uploads waits its turn and does not stop the chat.
const inTurn = inTurns({
  atOnce: 2,
  longestQueue: 20,
  refuse: () => unavailable("Too many pictures are being made at this moment. Try again shortly."),
});

// Its cache would keep strangers' pictures in memory, and one picture need not take every core.
sharp.cache(false);
sharp.concurrency(1);
// Of the many decoders in it only these five ever see a stranger's bytes; the one for SVG among others does not.
sharp.block({ operation: ["VipsForeignLoad"] });
sharp.unblock({
  operation: ["Png", "Jpeg", "Webp", "Nsgif", "Heif"].map((kind) => `VipsForeignLoad${kind}Buffer`),
});

/** Two squares in WebP, upright, of the first frame only, with nothing left of what a camera wrote into the file. */
export async function makeAvatar(bytes: Uint8Array, crop?: Crop): Promise<AvatarImages> {
  if (bytes.byteLength === 0) throw invalid("avatar", "Choose a picture.");
  if (bytes.byteLength > limits.avatarBytes) throw invalid("avatar", "The picture is larger than 5 MB.");
  if (!looksLikePicture(bytes)) throw unknownKind();
  return inTurn(async () => {
    const shown = upright(await readMetadata(bytes));
    const square = crop ? inside(crop, shown) : middle(shown);
    const large = await orUnreadable(squareOf(bytes, square).resize(sizes.large, sizes.large));
    const small = await orUnreadable(sharp(large).resize(sizes.small, sizes.small));
    return { small, large };
  });
}

/** The first bytes decide, never the name: what is not a picture of these kinds is shown to no decoder. */
function looksLikePicture(bytes: Uint8Array): boolean {
  const head = Buffer.from(bytes.subarray(0, 32)).toString("latin1");
  if (head.startsWith("\x89PNG\r\n\x1a\n") || head.startsWith("\xff\xd8\xff")) return true;
  if (head.startsWith("GIF87a") || head.startsWith("GIF89a")) return true;
  if (head.startsWith("RIFF") && head.slice(8, 12) === "WEBP") return true;
  return head.slice(4, 8) === "ftyp" && /avi[fs]/.test(head.slice(8));
}

async function readMetadata(bytes: Uint8Array): Promise<Metadata> {
  const metadata = await open(bytes)
    .metadata()
    .catch(() => {
      throw unreadable();
    });
  const { format, width, height, compression } = metadata;
  if (!formats.includes(format) || (format === "heif" && compression !== "av1")) throw unknownKind();
  if (width * height > mostPixels) throw invalid("avatar", "The picture has too many pixels.");
  return metadata;
}

function open(bytes: Uint8Array): Sharp {
  return sharp(bytes, { limitInputPixels: mostPixels, failOn: "truncated", sequentialRead: true, pages: 1 });
}

type Size = { width: number; height: number };

/** Width and height as people see them: a camera held sideways says so in a note of its own. */
function upright({ width, height, orientation = 1 }: Metadata): Size {
  return orientation >= 5 ? { width: height, height: width } : { width, height };
}

/** A crop that reaches over the edge is moved in, since a browser's figures may be a pixel off. */
function inside(crop: Crop, { width, height }: Size): Region {
  const side = clamp(Math.round(crop.size), 1, Math.min(width, height));
  const left = clamp(Math.round(crop.x), 0, width - side);
  const top = clamp(Math.round(crop.y), 0, height - side);
  return { left, top, width: side, height: side };
}

function middle({ width, height }: Size): Region {
  const side = Math.min(width, height);
  return inside({ x: (width - side) / 2, y: (height - side) / 2, size: side }, { width, height });
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(Math.max(value, least), most);
}

/** Without holes, through which the initials behind it would be seen. */
function squareOf(bytes: Uint8Array, square: Region): Sharp {
  return open(bytes).autoOrient().extract(square).flatten({ background: "white" });
}

/** WebP without the camera's notes: sharp writes none unless it is asked to. */
async function orUnreadable(picture: Sharp): Promise<Uint8Array> {
  const made = picture.webp({ quality: 82 }).timeout({ seconds: mostSeconds }).toBuffer();
  return made.catch(() => {
    throw unreadable();
  });
}

function unknownKind(): AppError {
  return invalid("avatar", "The picture must be a PNG, JPEG, WebP, GIF or AVIF file.");
}

function unreadable(): AppError {
  return invalid("avatar", "This picture cannot be read. It may be damaged.");
}
