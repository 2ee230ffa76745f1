import { getTranslations } from 'next-intl/server'
import type { Stimulus } from '#core/teardown/endpoint.ts'
import { controlBits, formatSegment } from '#core/teardown/segment.ts'
import { RoleGlyph } from '#app/_stage/role-glyph.tsx'
import { callText } from '#app/_stage/say-call.ts'
import { guideMoves } from './moves-of.ts'

/** Every decision of both ends: what happens, what is right at each level, and where the end stands then. */
export async function GuideMoves({ scenario }: { readonly scenario: string }) {
  const t = await getTranslations()
  const say = (one: Stimulus): string => {
    switch (one.kind) {
      case 'call':
        return t('items.called', { call: callText(one.call) })
      case 'segment':
        return t('items.arrived', { segment: formatSegment(one.segment) })
      case 'timer':
        return t('items.timer', { timer: one.timer })
    }
  }
  return (
    <ol className="card px-3 py-1 sm:px-5 print:px-2">
      {guideMoves(scenario).map(({ role, happened, segment, state }, index) => (
        <li
          // The moves of a scenario stay where they are.
          // oxlint-disable-next-line react/no-array-index-key
          key={index}
          className="grid gap-x-4 gap-y-0.5 border-b border-rule py-2.5 break-inside-avoid last:border-0 sm:grid-cols-[8.5rem_minmax(0,1fr)_minmax(0,1fr)] print:grid-cols-[5.6rem_minmax(0,1fr)_minmax(0,1.3fr)] print:gap-x-2 print:py-1"
        >
          <span className="flex items-center gap-2 self-start font-semibold">
            <span className="w-5 shrink-0 text-right font-mono text-[14px] font-normal text-soft">
              {index + 1}
            </span>
            <RoleGlyph role={role} size="size-5" />
            {t(`roles.${role}`)}
          </span>
          <span className="text-[15px] text-soft wrap-anywhere print:text-[9pt]">
            {happened.map(say).join(' ')}
          </span>
          <span className="min-w-0 wrap-anywhere">
            {segment === null ? (
              <span className="block font-semibold">{t('guide.nothing')}</span>
            ) : (
              <>
                <span className="block">
                  {t('guide.level1')}{' '}
                  <span className="font-mono font-semibold">{controlBits(segment).join(', ')}</span>
                </span>
                <span className="block">
                  {t('guide.level2')}{' '}
                  <span className="font-mono print:text-[8.5pt]">{numbersIn(segment)}</span>
                </span>
              </>
            )}
            <span className="block text-[15px] text-soft print:text-[9pt]">
              {t('items.state', { state })}
            </span>
          </span>
        </li>
      ))}
    </ol>
  )
}

/** Without the bits, that are told above. */
function numbersIn(segment: Parameters<typeof formatSegment>[0]): string {
  return formatSegment(segment).split('  ').slice(1).join(' ')
}
