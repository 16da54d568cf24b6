/** Small improvements for readers with script: printing and copying the address. */
for (const button of document.querySelectorAll<HTMLButtonElement>('button[data-act]')) {
  const act = button.dataset.act
  if (act === 'print') ready(button, () => window.print())
  if (act === 'copy' && navigator.clipboard) ready(button, () => copyAddress(button))
}

function ready(button: HTMLButtonElement, act: () => void): void {
  button.addEventListener('click', act)
  button.hidden = false
}

function copyAddress(button: HTMLButtonElement): void {
  const before = button.textContent
  navigator.clipboard.writeText(location.href).then(
    () => say(button, button.dataset.done ?? before),
    () => say(button, button.dataset.failed ?? before),
  )
}

function say(button: HTMLButtonElement, words: string | null): void {
  button.textContent = words
}
