import { getTranslations } from 'next-intl/server'
import type { CSSProperties } from 'react'

const WAVES = [
  { from: 'client', label: 'FIN, ACK', says: 'first', y: 52 },
  { from: 'server', label: 'ACK', says: 'second', y: 116 },
  { from: 'server', label: 'FIN, ACK', says: 'third', y: 196 },
  { from: 'client', label: 'ACK', says: 'fourth', y: 260 },
] as const

const LEFT = 22
const RIGHT = 318
const FALL = 26
/** Seconds between two waves: all four have passed before anybody would want to stop them. */
const EVERY_S = 1.05

/** The four waves, once, and then they stand. */
export async function WavesPicture() {
  const t = await getTranslations()
  return (
    <figure className="m-0 mx-auto max-w-[30rem] lg:mx-0">
      <svg viewBox="0 0 340 324" role="img" aria-label={t('home.picture')} className="w-full">
        <Ends client={t('roles.client')} server={t('roles.server')} />
        {WAVES.map((wave, index) => (
          <g
            key={wave.says}
            className="wave-in"
            style={{ '--after': `${index * EVERY_S}s` } as CSSProperties}
          >
            <Wave from={wave.from} y={wave.y} />
            <text
              x="170"
              y={wave.y + 1}
              textAnchor="middle"
              className="fill-ink font-mono text-[14px] font-semibold"
            >
              {wave.label}
            </text>
            <text x="170" y={wave.y + 37} textAnchor="middle" className="fill-soft text-[13.5px] italic">
              {t(`home.talk.${wave.says}`)}
            </text>
          </g>
        ))}
      </svg>
    </figure>
  )
}

function Wave({ from, y }: { readonly from: 'client' | 'server'; readonly y: number }) {
  const [x1, x2] = from === 'client' ? [LEFT + 5, RIGHT - 5] : [RIGHT - 5, LEFT + 5]
  const y2 = y + FALL
  const head = from === 'client' ? -1 : 1
  return (
    <>
      <line
        x1={x1}
        y1={y}
        x2={x2}
        y2={y2}
        pathLength={1}
        strokeWidth="2.4"
        strokeLinecap="round"
        className={`wave-line ${from === 'client' ? 'stroke-client' : 'stroke-server'}`}
      />
      <path
        d={`M${x2 + head * 9} ${y2 - 6.5} L${x2} ${y2} L${x2 + head * 9} ${y2 + 4.5}`}
        fill="none"
        strokeWidth="2.4"
        strokeLinecap="round"
        strokeLinejoin="round"
        className={`wave-head ${from === 'client' ? 'stroke-client' : 'stroke-server'}`}
      />
    </>
  )
}

function Ends({ client, server }: { readonly client: string; readonly server: string }) {
  return (
    <>
      <path
        d={`M${LEFT} 34V318`}
        className="stroke-client opacity-45"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <path
        d={`M${RIGHT} 34V318`}
        className="stroke-server opacity-45"
        strokeWidth="2.5"
        strokeLinecap="round"
      />
      <circle cx={LEFT} cy="18" r="13" className="fill-client" />
      <rect x={RIGHT - 13} y="5" width="26" height="26" rx="7" className="fill-server" />
      <text
        x={LEFT}
        y="22.5"
        textAnchor="middle"
        className="fill-on-colour font-mono text-[13px] font-semibold"
      >
        C
      </text>
      <text
        x={RIGHT}
        y="22.5"
        textAnchor="middle"
        className="fill-on-colour font-mono text-[13px] font-semibold"
      >
        S
      </text>
      <text x={LEFT + 22} y="23" className="fill-ink text-[15px] font-semibold">
        {client}
      </text>
      <text x={RIGHT - 22} y="23" textAnchor="end" className="fill-ink text-[15px] font-semibold">
        {server}
      </text>
    </>
  )
}
