/** Why something was not begun; its place is there before. */
export function Failed({ children }: { readonly children: string }) {
  return (
    <output className="block text-[15px] text-wrong empty:hidden">
      {children === '' ? null : (
        <span className="mt-2 block">
          <span aria-hidden>✕ </span>
          {children}
        </span>
      )}
    </output>
  )
}
