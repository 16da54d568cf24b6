/**
 * Whether a file would take pdf.js all time or memory: most of its objects never end, and putting it together means
 * a search to the file's end for each; or it opens array in array without end.
 */
export function isHopeless(bytes: Uint8Array): boolean {
  let begun = 0
  let ended = 0
  for (let at = bytes.indexOf(o, 1); at >= 0; at = bytes.indexOf(o, at + 1)) {
    if (bytes[at + 1] !== 0x62 || bytes[at + 2] !== 0x6a) continue
    if (bytes[at - 1] === 0x64) ended += 1
    else if (bytes[at - 1] === 0x20) begun += 1
  }
  return (begun > 5000 && ended < begun / 2) || hasEndlessNesting(bytes)
}

const o = 0x6f
const bracket = 0x5b
const mostNested = 100_000

function hasEndlessNesting(bytes: Uint8Array): boolean {
  // Looking at every hundred-thousandth byte finds where so long a run can be.
  for (let at = mostNested - 1; at < bytes.length; at += mostNested) {
    if (bytes[at] !== bracket) continue
    let [first, last] = [at, at]
    while (bytes[first - 1] === bracket) first -= 1
    while (bytes[last + 1] === bracket) last += 1
    if (last - first + 1 >= mostNested) return true
    at = last
  }
  return false
}
