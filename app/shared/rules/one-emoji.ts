const flag = /^\p{RI}{2}$/u;
const key = /^[0-9#*]\uFE0F?\u20E3$/u;
const picture =
  /^\p{Extended_Pictographic}(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\uFE0F|\u200D|[\u{E0020}-\u{E007F}])*$/u;

/** Whether the text is one emoji, as far as its length and its signs can tell. */
export function isOneEmoji(text: string): boolean {
  return text.length <= 40 && [flag, key, picture].some((kind) => kind.test(text));
}
