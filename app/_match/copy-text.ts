/**
 * Copies a text. On http pages of a LAN there is no clipboard: then the field is selected and the older way is tried.
 * False: it is selected, and the person copies it.
 */
export async function copyText(text: string, field: HTMLInputElement | null): Promise<boolean> {
  try {
    // Missing without a secure context, whatever the types say.
    const clipboard = navigator.clipboard as Clipboard | undefined
    if (clipboard === undefined) return copySelected(field)
    await clipboard.writeText(text)
    return true
  } catch {
    return copySelected(field)
  }
}

function copySelected(field: HTMLInputElement | null): boolean {
  field?.select()
  // Deprecated, and the only way there is on http.
  return document.execCommand('copy')
}
