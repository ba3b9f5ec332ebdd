/** Base64 with padding (RFC 4648 §4), as signed notes and bundles write it. */
const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

export const base64Of = (bytes: Uint8Array): string => {
  let text = "";
  for (let i = 0; i < bytes.length; i += 3) {
    const word = (bytes[i] ?? 0) * 65536 + (bytes[i + 1] ?? 0) * 256 + (bytes[i + 2] ?? 0);
    const digit = (shift: number): string => DIGITS[Math.floor(word / shift) % 64] ?? "";
    text += digit(262_144) + digit(4096);
    text += i + 1 < bytes.length ? digit(64) : "=";
    text += i + 2 < bytes.length ? digit(1) : "=";
  }
  return text;
};
