/** RFC 6266: a plain name for old programs, and the Chinese one after RFC 5987. */
export function disposition(name: string): string {
  const ending = /\.[a-z0-9]{1,5}$/i.exec(name)?.[0] ?? ''
  const encoded = encodeURIComponent(name).replaceAll(
    /[!'()*]/g,
    (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`,
  )
  return `attachment; filename="report${ending}"; filename*=UTF-8''${encoded}`
}
