/**
 * Bytes to text: byte order marks first, then what the bytes themselves allow (valid UTF-8 is UTF-8 whatever the
 * page declares; zero bytes at every other place are UTF-16), then the declared charset, then GB18030.
 */
export function decode(bytes: Uint8Array): string {
  if (starts(bytes, [0xef, 0xbb, 0xbf])) return text('utf-8', bytes.subarray(3))
  if (starts(bytes, [0xff, 0xfe])) return text('utf-16le', bytes.subarray(2))
  if (starts(bytes, [0xfe, 0xff])) return text('utf-16be', bytes.subarray(2))
  const wide = wideCharset(bytes)
  if (wide) return text(wide, bytes)
  const unicode = text('utf-8', bytes)
  const broken = count(unicode, (code) => code === 0xfffd)
  if (broken === 0) return unicode
  const declared = declaredCharset(bytes)
  const mainland = text('gb18030', bytes)
  // The declared charset is believed only where it gives words.
  const taiwan = declared === 'big5' ? text('big5', bytes) : ''
  const chinese = count(taiwan, isFrequent) > count(mainland, isFrequent) ? taiwan : mainland
  // A damaged UTF-8 file still has far fewer illegible places, or more common words, than taken for something else.
  const isUnicode =
    broken * 20 < count(unicode, isChinese) ||
    count(unicode, isFrequent) > count(chinese, isFrequent)
  return isUnicode ? unicode : chinese
}

const text = (charset: string, bytes: Uint8Array) => new TextDecoder(charset).decode(bytes)

const starts = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

/** Sign by sign: a list of all that match may take a hundred times the memory of the text. */
function count(text: string, matches: (code: number) => boolean): number {
  let found = 0
  for (let at = 0; at < text.length; at += 1) if (matches(text.charCodeAt(at))) found += 1
  return found
}

/** 的年月日公政府, alike in both scripts. */
const isFrequent = (code: number) => frequent.has(code)
const frequent: ReadonlySet<number> = new Set([
  0x7684, 0x5e74, 0x6708, 0x65e5, 0x516c, 0x653f, 0x5e9c,
])

const isChinese = (code: number) =>
  (code >= 0x3001 && code <= 0x9fff) || (code >= 0xff01 && code <= 0xff5e)

/** Text of two-byte characters: only such has zero bytes, and its high bytes are few: Latin, punctuation, Chinese. */
function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8 || !bytes.subarray(0, length).includes(0)) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (isHighByte(bytes[at]!)) even += 1
    if (isHighByte(bytes[at + 1]!)) odd += 1
  }
  const least = length * 0.45
  if (odd > even && odd >= least) return 'utf-16le'
  return even > odd && even >= least ? 'utf-16be' : null
}

const isHighByte = (byte: number) =>
  byte === 0 || byte === 0x20 || byte === 0x30 || byte === 0xff || (byte >= 0x4e && byte <= 0x9f)

function declaredCharset(bytes: Uint8Array): string | null {
  const head = text('latin1', bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
}
