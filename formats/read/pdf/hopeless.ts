/**
 * Whether most objects of a file never end. Putting such a file together takes pdf.js a search to the file's end for
 * each of them, minutes for a few megabytes.
 */
export function isHopeless(bytes: Uint8Array): boolean {
  let begun = 0
  let ended = 0
  for (let at = bytes.indexOf(o, 1); at >= 0; at = bytes.indexOf(o, at + 1)) {
    if (bytes[at + 1] !== 0x62 || bytes[at + 2] !== 0x6a) continue
    if (bytes[at - 1] === 0x64) ended += 1
    else if (bytes[at - 1] === 0x20) begun += 1
  }
  return begun > 5000 && ended < begun / 2
}

const o = 0x6f
