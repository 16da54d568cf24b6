/**
 * An address that may stand in `href`: of this site, a place in the page, or http(s), mailto and tel.
 * Anything else (`javascript:`, `data:`, `//host`) becomes `#`.
 */
export function safeHref(address: string): string {
  if (/^(#|\/(?![/\\])|\?)/.test(address) && !/[\s\p{Cc}\\]/u.test(address)) return address
  return /^(https?:\/\/|mailto:|tel:)[^\s\p{Cc}"<>\\]+$/iu.test(address) ? address : '#'
}
