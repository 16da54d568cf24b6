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
  const broken = count(unicode, '\ufffd')
  if (broken === 0) return unicode
  const declared = declaredCharset(bytes)
  const chinese = text(declared === 'big5' ? 'big5' : 'gb18030', bytes)
  // A damaged UTF-8 file still has far fewer illegible places than the same bytes taken for something else.
  return broken * 20 < count(unicode, /[\u3001-\u9fff\uff01-\uff5e]/g) ? unicode : chinese
}

const text = (charset: string, bytes: Uint8Array) => new TextDecoder(charset).decode(bytes)

const starts = (bytes: Uint8Array, mark: readonly number[]) =>
  mark.every((byte, at) => bytes[at] === byte)

const count = (where: string, what: string | RegExp) =>
  typeof what === 'string' ? where.split(what).length - 1 : (where.match(what)?.length ?? 0)

function wideCharset(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length, 4096) & ~1
  if (length < 8) return null
  let [even, odd] = [0, 0]
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even += 1
    if (bytes[at + 1] === 0) odd += 1
  }
  // Line ends, digits and spaces make some of the high bytes zero even in Chinese text; low bytes never are.
  if (odd >= length / 200 && odd > 1 && even === 0) return 'utf-16le'
  if (even >= length / 200 && even > 1 && odd === 0) return 'utf-16be'
  return null
}

function declaredCharset(bytes: Uint8Array): string | null {
  const head = text('latin1', bytes.subarray(0, 4096))
  return /charset\s*=\s*["']?\s*([\w-]+)/i.exec(head)?.[1]?.toLowerCase() ?? null
}
