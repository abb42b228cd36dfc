/** Puts a text onto the clipboard; false when the browser does not let a page do so. */
export async function writeText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return byCopying(text);
  }
}

/** The way that also works where the product is not served over HTTPS: as if somebody had pressed the keys. */
function byCopying(text: string): boolean {
  let written = false;
  const onCopy = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.clipboardData?.setData('text/plain', text);
    written = true;
  };
  document.addEventListener('copy', onCopy, { capture: true, once: true });
  document.execCommand('copy');
  document.removeEventListener('copy', onCopy, { capture: true });
  return written;
}
