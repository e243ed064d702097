import { expect, test } from "vitest";
import { readForm } from "./read-form";

const post = (body: BodyInit | null, type?: string) =>
  new Request("http://localhost/", { method: "POST", body, ...(type ? { headers: { "Content-Type": type } } : {}) });

test("a form is read, and a request without a body is a form without fields", async () => {
  expect((await readForm(post(new URLSearchParams({ name: "Ada" })))).get("name")).toBe("Ada");
  expect([...(await readForm(post(null))).keys()]).toEqual([]);
});

test.each(["application/json", "text/plain", "multipart/form-data", "multipart/form-data; boundary=x"])(
  "a body of %s that is no form is refused as such",
  async (type) => {
    const refusal = await readForm(post("{}", type)).catch((error: unknown) => error);
    expect((refusal as Response).status).toBe(415);
  },
);
