/** Past due: said by a word and a frame, not by colour alone. */
export function LateMark({ children }: { readonly children: string }) {
  return (
    <span className="inline-block rounded-full border-[1.5px] border-wrong px-2 py-px text-[13px] leading-snug font-medium text-wrong">
      {children}
    </span>
  )
}
