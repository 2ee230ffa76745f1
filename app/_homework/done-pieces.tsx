/** How much is done, a piece for each; the figure stands beside it. */
export function DonePieces({ done, of }: { readonly done: number; readonly of: number }) {
  return (
    <span aria-hidden className="flex gap-1">
      {Array.from({ length: of }, (_, index) => (
        <span key={index} className={`h-2 min-w-0 grow rounded-full ${index < done ? 'bg-ok' : 'bg-rule'}`} />
      ))}
    </span>
  )
}
