/** The fields of a form, none for a request without a body; another kind of body, or a broken one, is refused. */
export async function readForm(request: Request): Promise<FormData> {
  if (request.headers.get("Content-Type") === null) return new FormData();
  return request.formData().catch(() => {
    throw new Response("This is not a form that we can read.", { status: 415 });
  });
}

/** Whether a form was sent in the manner in which files travel. */
export function hasFiles(request: Request): boolean {
  return request.headers.get("Content-Type")?.startsWith("multipart/") ?? false;
}
