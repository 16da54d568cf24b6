/** Set by the build: the addresses of the built files by their source (`styles/portal.css`). */
declare const portalAssets: Readonly<Record<string, string>> | undefined

/** The address of a built file; from source, where nothing is built, the file's own name. */
export function assetAddress(source: string): string {
  const built = typeof portalAssets === 'undefined' ? undefined : portalAssets[source]
  return built ?? `/assets/${source.split('/').at(-1)}`
}
