import type { Request, Response } from "express";
import { type AvatarName, readAvatar } from "~/domain/accounts/profile-reads";
import { Id } from "~/shared/inputs/id";
import { AppError, notFound } from "~/shared/rules/errors";
import { contextFor } from "../context/request-context";

/**
 * Somebody's picture, for those who may know them. Its name says what it shows, so a browser keeps it for good, but
 * only for the one who asked. Whoever has not signed in, a stranger and a made-up name are answered alike.
 */
export async function serveAvatar(request: Request, response: Response): Promise<void> {
  const cookie = request.headers.cookie ?? null;
  const ctx = await contextFor({ cookie, agent: null, address: request.ip ?? null, setCookie: () => {} });
  try {
    const name = avatarName(request.params);
    const bytes = await readAvatar(ctx, name);
    response.set("ETag", `"${name.key}-${name.size}"`).set("Cache-Control", "private, max-age=31536000, immutable");
    if (request.fresh) response.status(304).end();
    else response.type("image/webp").send(bytes);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    response.status(404).type("text/plain").send("There is no such picture.\n");
  }
}

function avatarName({ person, key, size }: Request["params"]): AvatarName {
  const isKey = /^[0-9a-f]{32}$/.test(key ?? "");
  if (!Id.safeParse(person).success || !isKey || (size !== "small" && size !== "large")) throw notFound("picture");
  return { personId: person ?? "", key: key ?? "", size };
}
