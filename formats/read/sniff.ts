import type { UnreadableKind } from './failures.ts'

export type Kind =
  | { readonly kind: 'pdf' | 'zip' | 'html' | 'text' | 'empty' }
  | { readonly kind: 'encrypted' }
  | { readonly kind: 'unreadable'; readonly what: UnreadableKind }

/** What a file is by its first bytes; nothing but its text decides between HTML and text, then the name's ending. */
export function sniff(bytes: Uint8Array): Kind {
  if (bytes.every((byte) => byte === 0x20 || (byte >= 9 && byte <= 13) || byte === 0))
    return { kind: 'empty' }
  const head = latin(bytes.subarray(0, 1024))
  for (const [mark, what] of marks) if (mark.test(head)) return what
  // Some servers put a header before the file; readers allow a kilobyte of it.
  if (head.includes('%PDF-')) return { kind: 'pdf' }
  return { kind: 'text' }
}

/** Whether decoded text is a page rather than text about one. */
export function isHtml(text: string, name: string): boolean {
  const head = text.slice(0, 4096).trimStart()
  if (
    /^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]*?-->\s*)*<(?:!doctype\s+html|html|head|body)\b/i.test(head)
  )
    return true
  if (/\.x?html?$/i.test(name) && /<[a-z][\s\S]*>/i.test(head)) return true
  if (/<(?:html|body)[\s>]/i.test(head) && !/\.(?:md|txt)$/i.test(name)) return true
  return (
    /^<(?:div|p|section|article|meta|title|style|center|span|h[1-6])[\s>]/i.test(head) &&
    tagged(text)
  )
}

/** Whether the bytes are no text at all. */
export function isBinary(text: string): boolean {
  const head = text.slice(0, 8192)
  const odd = head.match(/[\u0000-\u0008\u000e-\u001a\u001c-\u001f\ufffd]/g)?.length ?? 0
  return odd * 20 > head.length
}

const tagged = (text: string) =>
  (text.slice(0, 8192).match(/<\/[a-z][a-z0-9]*>/gi)?.length ?? 0) >= 2

/** Byte for byte: what browsers call latin1 is another charset above 127. */
function latin(bytes: Uint8Array): string {
  let text = ''
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192))
  }
  return text
}

const unreadable = (what: UnreadableKind): Kind => ({ kind: 'unreadable', what })

const marks: readonly (readonly [RegExp, Kind])[] = [
  [/^%PDF-/, { kind: 'pdf' }],
  [/^PK(?:\x03\x04|\x05\x06|\x07\x08)/, { kind: 'zip' }],
  [/^Rar!\x1a/, unreadable('archive')],
  [/^7z\xbc\xaf\x27\x1c/, unreadable('archive')],
  [/^\x1f\x8b\x08/, unreadable('archive')],
  [
    /^\x89PNG|^\xff\xd8\xff|^GIF8|^BM[\s\S]{4}\0\0\0\0|^II\*\0|^MM\0\*|^RIFF[\s\S]{4}WEBP/,
    unreadable('image'),
  ],
  [/^\s*\{\\rtf/, unreadable('rtf')],
  [
    /^(?:From:[^\n]*\n)?[\s\S]{0,200}?MIME-Version:[\s\S]{0,400}multipart\/related/i,
    unreadable('web-archive'),
  ],
  [
    /^\s*(?:\xef\xbb\xbf)?<\?xml[\s\S]{0,400}<(?:w:wordDocument|pkg:package)/,
    unreadable('word-xml'),
  ],
]

/** The old Office container: which program's, or encrypted; its directory's names are UTF-16. */
export function sniffOle(bytes: Uint8Array): Kind | null {
  if (!(bytes[0] === 0xd0 && bytes[1] === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0))
    return null
  const names = latin(bytes.subarray(0, 1 << 22)).replaceAll('\0', '')
  if (names.includes('EncryptedPackage')) return { kind: 'encrypted' }
  if (names.includes('Workbook')) return unreadable('spreadsheet')
  if (names.includes('PowerPoint Document')) return unreadable('slides')
  if (/WpsDocument|WPSDoc/i.test(names)) return unreadable('wps')
  return unreadable('doc')
}
