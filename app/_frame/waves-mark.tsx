/** Four segments between two lifelines: out, back, back, out. */
export function WavesMark({ className }: { readonly className: string }) {
  return (
    <svg
      viewBox="0 0 32 32"
      className={className}
      aria-hidden
      fill="none"
      strokeWidth="2.4"
      strokeLinecap="round"
    >
      <path d="M5 4v24M27 4v24" className="stroke-rule" strokeWidth="2" />
      <path d="M6 6.500l20 3.500M6 24l20 3.500" className="stroke-client" />
      <path d="M26 12.500l-20 3.500M26 18l-20 3.500" className="stroke-server" />
    </svg>
  )
}
