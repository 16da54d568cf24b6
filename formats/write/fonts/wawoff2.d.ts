declare module 'wawoff2' {
  /** A TrueType font out of WOFF2; the bytes lie in memory that the next call reuses. */
  export function decompress(woff2: Uint8Array): Promise<Uint8Array>
}
