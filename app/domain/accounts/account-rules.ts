import type { SignUp } from "~/shared/inputs/account";
import { invalid } from "~/shared/rules/errors";
import { limits } from "~/shared/rules/limits";

// The most common passwords of ten characters and more, from public breach statistics.
const common = new Set(
  `1234567890 qwertyuiop password123 1q2w3e4r5t 123456789a 0987654321 password12 qwerty1234 qwertyuiop123 iloveyou123
  1234567891 12345678910 123456789q password1234 adminadmin administrator letmein123 welcome123 1qaz2wsx3edc abcd123456
  aaaaaaaaaa 1111111111 0000000000 9876543210 changeme123 passw0rd123 football123 monkey12345 dragon12345 sunshine123
  princess123 qwerty12345 asdfghjkl1 asdfghjkl123 zxcvbnm123 1234512345 1122334455 abcdefghij iloveyou12 superman123
  trustno1trustno1 passwordpassword q1w2e3r4t5 q1w2e3r4t5y6 qazwsxedcrfv 147258369a 123qweasdzxc`.split(/\s+/),
);

/** A password that a first guess would find is refused; how it is made up is the person's own business. */
export function checkPassword(input: Pick<SignUp, "password" | "handle" | "email">): void {
  const { password } = input;
  if (Buffer.byteLength(password) > limits.password.bytes) throw invalid("password", "This password is too long.");
  const plain = password.toLowerCase();
  const own = [input.handle, input.email.split("@")[0] ?? ""].filter((part) => part.length >= 4);
  const isGuessable = common.has(plain) || /^(.)\1+$/.test(plain) || own.some((part) => isMostly(plain, part));
  if (isGuessable)
    throw invalid("password", "This password is among the first that somebody would try. Choose another.");
}

function isMostly(password: string, part: string): boolean {
  return password.replaceAll(part.toLowerCase(), "").length < 5;
}
