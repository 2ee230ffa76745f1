'use client'

import { useTranslations } from 'next-intl'
import type { KnownSession } from '#app/_realtime/known-session.ts'
import { useText } from '#app/_room/use-text.ts'
import { AnotherName } from './another-name.tsx'
import type { ClassDeeds } from './class-deeds.ts'
import { HaveCard } from './have-card.tsx'
import { NameForm } from './name-form.tsx'
import { ShareDevice, type Sharing } from './sharing.tsx'
import { useNamed } from './use-named.ts'
import { WaitsFor } from './waits-for.tsx'

interface ClassLobbyProps extends Pick<ClassDeeds, 'onName' | 'onLeave'> {
  readonly known: KnownSession
  readonly sharing: Sharing
}

/** First the name, where names are typed; then who I am, how many have come, and who is waited for. */
export function ClassLobby({ known, onName, onLeave, sharing }: ClassLobbyProps) {
  const { head, own } = known
  const [named, setNamed] = useNamed(`${head.session} ${own?.seat ?? ''}`)
  if (own !== null && head.class.names === 'typed' && !named) {
    return (
      <section className="mx-auto w-full max-w-md pt-6 pb-10 sm:pt-12">
        <NameForm session={head.session} own={own} onName={onName} onDone={() => setNamed(true)} />
        <Card known={known} onLeave={onLeave} sharing={sharing} />
        <Here count={head.players} />
      </section>
    )
  }
  return (
    <Waiting
      known={known}
      sharing={sharing}
      onName={onName}
      onLeave={onLeave}
      onChange={() => setNamed(false)}
    />
  )
}

/** Through a closed door nobody comes back as another one; two who share a device have two seats already. */
function Card({ known, onLeave, sharing }: Omit<ClassLobbyProps, 'onName'>) {
  if (known.head.locked || sharing.onShare === null) return null
  return <HaveCard code={known.head.code} onLeave={onLeave} />
}

function Here({ count }: { readonly count: number }) {
  const t = useTranslations('class.lobby')
  return <p className="mt-5 text-center text-[15px] text-soft tabular-nums">{t('here', { count })}</p>
}

function Waiting({
  known,
  sharing,
  onName,
  onLeave,
  onChange,
}: ClassLobbyProps & { readonly onChange: () => void }) {
  const t = useTranslations('class')
  const text = useText()
  const { head, own } = known
  return (
    <section className="mx-auto flex w-full max-w-md grow flex-col justify-center gap-3 py-8 text-center">
      <h2 tabIndex={-1} className="text-3xl font-semibold outline-none">
        {t('lobby.title')}
      </h2>
      {own !== null && (
        <div className="card mt-2 px-5 py-4">
          <p>
            <span className="block text-[13px] text-soft">{t('lobby.you')}</span>
            <span className="block text-2xl leading-tight font-semibold [overflow-wrap:anywhere]">
              {own.name}
            </span>
          </p>
          {head.class.names === 'typed' ? (
            <button type="button" className="link min-h-11 px-3 text-[15px]" onClick={onChange}>
              {t('name.change')}
            </button>
          ) : (
            <AnotherName onName={onName} />
          )}
        </div>
      )}
      <ShareDevice {...sharing} />
      <Card known={known} onLeave={onLeave} sharing={sharing} />
      <p className="mt-2 text-lg tabular-nums">{t('lobby.here', { count: head.players })}</p>
      <WaitsFor>{t('lobby.wait')}</WaitsFor>
      <p className="text-[15px] text-soft">{t('lobby.first', { activity: text(head.activity.title) })}</p>
      <p className="text-[15px] text-soft">
        {head.locked ? t('lobby.locked') : t('lobby.code')}{' '}
        {!head.locked && (
          <span className="font-mono font-semibold tracking-[0.08em] text-ink">{head.code}</span>
        )}
      </p>
    </section>
  )
}
