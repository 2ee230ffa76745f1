/** Two names with one key are the same name to whoever reads them: case, width, spaces and unseen characters aside. */
export function nameKey(name: string): string {
  const plain = name.normalize('NFKC').replaceAll(/\p{Default_Ignorable_Code_Point}/gu, '')
  return plain.replaceAll(/\s+/gu, ' ').trim().toLowerCase()
}
