import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { expect, test } from "vitest";
import { limits } from "~/shared/rules/limits";
import { makeAvatar } from "./make-avatar";

const red = { r: 220, g: 30, b: 30 };
const blue = { r: 30, g: 30, b: 220 };
const kinds = ["png", "jpeg", "webp", "gif", "avif"] as const;
const unknownKind = "The picture must be a PNG, JPEG, WebP, GIF or AVIF file.";
const unreadable = "This picture cannot be read. It may be damaged.";

test.each(kinds)("a picture in %s becomes two squares in WebP", async (kind) => {
  const { small, large } = await makeAvatar(await halves().toFormat(kind).toBuffer());
  expect(await sharp(small).metadata()).toMatchObject({ format: "webp", width: 96, height: 96 });
  expect(await sharp(large).metadata()).toMatchObject({ format: "webp", width: 512, height: 512 });
});

test("without a crop the middle is taken", async () => {
  const { large } = await makeAvatar(await halves().png().toBuffer());
  expect(await colorAt(large, 5, 256)).toBe("red");
  expect(await colorAt(large, 506, 256)).toBe("blue");
});

test("the square a person chose is what is kept", async () => {
  const picture = await halves().png().toBuffer();
  const { large } = await makeAvatar(picture, { x: 220, y: 20, size: 150 });
  expect(await colorAt(large, 5, 256)).toBe("blue");
});

test("a crop that reaches over the edge is moved in", async () => {
  const picture = await halves().png().toBuffer();
  const { large } = await makeAvatar(picture, { x: 350, y: -40.4, size: 9_000 });
  expect(await colorAt(large, 5, 256)).toBe("blue");
});

test("a picture taken sideways stands upright, and the crop is counted in what the person saw", async () => {
  const sideways = await halves().jpeg().withMetadata({ orientation: 6 }).toBuffer();
  const { large } = await makeAvatar(sideways, { x: 0, y: 0, size: 200 });
  expect(await colorAt(large, 256, 256)).toBe("red");
  const below = await makeAvatar(sideways, { x: 0, y: 200, size: 200 });
  expect(await colorAt(below.large, 256, 256)).toBe("blue");
});

test("the place where a picture was taken is not kept", async () => {
  const gps = { GPSLatitude: "52/1 31/1 12/1", GPSLatitudeRef: "N", GPSLongitude: "13/1 24/1 36/1" };
  const located = await halves()
    .jpeg()
    .withExif({ IFD0: { Artist: "A person at home" }, IFD3: gps })
    .withIccProfile("p3")
    .toBuffer();
  expect(located.includes("A person at home")).toBe(true);
  const { small, large } = await makeAvatar(located);
  for (const made of [small, large]) {
    expect(Buffer.from(made).includes("A person at home")).toBe(false);
    const { exif, xmp, iptc, icc, orientation } = await sharp(made).metadata();
    expect({ exif, xmp, iptc, icc, orientation }).toEqual({});
  }
});

test("where a picture is transparent it is white", async () => {
  const clear = sharp({ create: { width: 60, height: 60, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } } });
  const { large } = await makeAvatar(await clear.png().toBuffer());
  const [pixel] = await sharp(large).extract({ left: 9, top: 9, width: 1, height: 1 }).raw().toBuffer();
  expect([(await sharp(large).metadata()).hasAlpha, pixel]).toEqual([false, 255]);
});

test("of an animation the first frame is taken", async () => {
  const frames = await Promise.all([red, blue].map((color) => plain(color).png().toBuffer()));
  const animation = await sharp(frames, { join: { animated: true } })
    .gif()
    .toBuffer();
  const { large } = await makeAvatar(animation);
  expect((await sharp(large).metadata()).pages ?? 1).toBe(1);
  expect(await colorAt(large, 256, 256)).toBe("red");
});

test("a small file that claims enormous dimensions is refused before it is decoded", async () => {
  const before = performance.now();
  await expect(makeAvatar(bomb(50_000, 50_000))).rejects.toThrow();
  expect(performance.now() - before).toBeLessThan(1_000);
});

test("a real picture of too many pixels is refused", async () => {
  const wide = sharp({ create: { width: 8_000, height: 7_000, channels: 3, background: red } });
  await expect(makeAvatar(await wide.png({ compressionLevel: 9 }).toBuffer())).rejects.toThrow();
});

test("a picture whose end is missing is refused", async () => {
  const noise = sharp({
    create: {
      width: 300,
      height: 300,
      channels: 3,
      background: red,
      noise: { type: "gaussian", mean: 128, sigma: 60 },
    },
  });
  for (const kind of ["png", "jpeg", "webp"] as const) {
    const whole = await noise.clone().toFormat(kind).toBuffer();
    await expect(makeAvatar(whole.subarray(0, whole.length / 2)), kind).rejects.toThrow(unreadable);
  }
});

test.each([
  ["a drawing with a script in it", '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'],
  ["a page", "<!doctype html><script>alert(1)</script>"],
  ["a text that is named like a picture", "I am portrait.png"],
  ["a document", "%PDF-1.7 and so on"],
])("%s is refused for its kind", async (_what, text) => {
  await expect(makeAvatar(Buffer.from(text))).rejects.toMatchObject({
    code: "invalid",
    details: { fields: { avatar: [unknownKind] } },
  });
});

test("a drawing behind the first bytes of a picture is refused", async () => {
  const disguised = Buffer.from("GIF89a<svg xmlns='http://www.w3.org/2000/svg' width='9' height='9'/>");
  await expect(makeAvatar(disguised)).rejects.toMatchObject({ code: "invalid" });
});

test("a TIFF is refused, though a decoder for it exists", async () => {
  await expect(makeAvatar(await halves().tiff().toBuffer())).rejects.toThrow(unknownKind);
});

test("nothing, and more than the limit, are refused in a sentence", async () => {
  await expect(makeAvatar(new Uint8Array())).rejects.toThrow("Choose a picture.");
  await expect(makeAvatar(new Uint8Array(limits.avatarBytes + 1))).rejects.toThrow("The picture is larger than 5 MB.");
});

/** 400 wide and 200 high, red on the left half and blue on the right. */
function halves() {
  const right = { create: { width: 200, height: 200, channels: 3 as const, background: blue } };
  return sharp({ create: { width: 400, height: 200, channels: 3, background: red } }).composite([
    { input: right, left: 200, top: 0 },
  ]);
}

function plain(background: typeof red) {
  return sharp({ create: { width: 100, height: 100, channels: 3, background } });
}

async function colorAt(picture: Uint8Array, left: number, top: number): Promise<string> {
  const pixel = await sharp(picture).extract({ left, top, width: 1, height: 1 }).removeAlpha().raw().toBuffer();
  return (pixel[0] ?? 0) > (pixel[2] ?? 0) ? "red" : "blue";
}

/** A PNG that is well formed, a few hundred bytes long, and says that it is as large as told. */
function bomb(width: number, height: number): Buffer {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([8, 2, 0, 0, 0], 8);
  const body = deflateSync(Buffer.alloc(100_000), { level: 9 });
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
  return Buffer.concat([signature, chunk("IHDR", header), chunk("IDAT", body), chunk("IEND", Buffer.alloc(0))]);
}

function chunk(name: string, data: Buffer): Buffer {
  const named = Buffer.concat([Buffer.from(name), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([frame.subarray(0, 4), named, frame.subarray(4)]);
}

function crc32(data: Buffer): number {
  let sum = 0xff_ff_ff_ff;
  for (const byte of data) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit += 1) sum = sum & 1 ? (sum >>> 1) ^ 0xed_b8_83_20 : sum >>> 1;
  }
  return (sum ^ 0xff_ff_ff_ff) >>> 0;
}
