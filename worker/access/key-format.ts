/**
 * The text of an API key: `sgp_`, 8 characters that name it, 27 random ones (160 bits), 6 of
 * CRC-32, all Base62. The checksum lets a mistyped key be told from an unknown one without a
 * look-up; it protects against typing, not against guessing.
 */

const PREFIX = "sgp_";
const DIGITS = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const ID_LENGTH = 8;
const RANDOM_LENGTH = 27;
const CHECKSUM_LENGTH = 6;
const CHECKED_LENGTH = PREFIX.length + ID_LENGTH + RANDOM_LENGTH;
const SHAPE = /^sgp_[0-9A-Za-z]{41}$/;
const ID_SHAPE = /^[0-9A-Za-z]{8}$/;

/** Polynomial of ISO 3309, reflected. */
const CRC_TABLE = Uint32Array.from({ length: 256 }, (_, byte) => {
  let value = byte;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as 6 Base62 characters. Against mistakes, not against malice. */
export function checksum(text: string): string {
  let crc = 0xffffffff;
  for (let i = 0; i < text.length; i++)
    crc = (crc >>> 8) ^ (CRC_TABLE[(crc ^ text.charCodeAt(i)) & 255] as number);
  let rest = (crc ^ 0xffffffff) >>> 0;
  let digits = "";
  for (let i = 0; i < CHECKSUM_LENGTH; i++) {
    digits = DIGITS.charAt(rest % 62) + digits;
    rest = Math.floor(rest / 62);
  }
  return digits;
}

/**
 * Bytes from 248 up are thrown away: 256 is no multiple of 62, so the first digits would come up
 * more often.
 */
function randomDigits(count: number): string {
  let digits = "";
  while (digits.length < count)
    for (const byte of crypto.getRandomValues(new Uint8Array(count * 2)))
      if (byte < 248 && digits.length < count) digits += DIGITS.charAt(byte % 62);
  return digits;
}

export interface NewKey {
  readonly id: string;
  /** Shown once, to whoever made it. */
  readonly key: string;
}

export function makeKey(): NewKey {
  const id = randomDigits(ID_LENGTH);
  const checked = `${PREFIX}${id}${randomDigits(RANDOM_LENGTH)}`;
  return { id, key: checked + checksum(checked) };
}

export const looksLikeKey = (text: string): boolean => text.startsWith(PREFIX);

/** Whether the text is a key as it was shown, every character in its place. */
export const isWholeKey = (text: string): boolean =>
  SHAPE.test(text) && checksum(text.slice(0, CHECKED_LENGTH)) === text.slice(CHECKED_LENGTH);

/** The name inside a whole key. */
export const keyId = (key: string): string => key.slice(PREFIX.length, PREFIX.length + ID_LENGTH);

export const isKeyId = (text: string): boolean => ID_SHAPE.test(text);
