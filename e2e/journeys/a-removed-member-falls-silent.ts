import { addressOf, lines, openLive, say } from "../support/conversation";
import { expect, test } from "../support/journey";

test("whoever is removed hears nothing more on the page that is open", async ({ as, expectComplaint }) => {
  expectComplaint(/404 \(Not Found\)/);
  const [mo, chidi] = [await as("mo"), await as("chidi")];
  await openLive(mo, "design");
  await openLive(chidi, "design");
  await say(mo, "everybody hears this");
  await expect(lines(chidi).filter({ hasText: "everybody hears this" })).toBeVisible();

  const remover = await as("mo");
  await remover.goto(`${addressOf("design")}/details`);
  const details = remover.getByRole("complementary", { name: "Details" });
  await details.getByRole("link", { name: /Chidi Eze/ }).click();
  await remover.getByRole("link", { name: "Remove" }).click();
  await remover.getByRole("button", { name: "Remove" }).click();
  await expect(details.getByRole("link", { name: /Chidi Eze/ })).toBeHidden();

  await say(mo, "a secret from here on");
  await expect(lines(mo).filter({ hasText: "a secret from here on" })).toBeVisible();
  await chidi.waitForTimeout(3_000);
  await expect(chidi.getByText("a secret from here on")).toHaveCount(0);
  await chidi.goto(addressOf("design"));
  await expect(chidi.getByText("a secret from here on")).toHaveCount(0);
  await expect(chidi.getByText("There is nothing here")).toBeVisible();
});
