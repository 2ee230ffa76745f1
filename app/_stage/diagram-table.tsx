'use client'

import { useTranslations } from 'next-intl'
import type { TimelineItem } from '#core/match/view.ts'
import { useItemWords } from './say-item.ts'

/** The diagram once more, line by line: always there for who listens, on the screen where it is asked for. */
export function DiagramTable({
  items,
  visible,
}: {
  readonly items: readonly TimelineItem[]
  readonly visible: boolean
}) {
  const t = useTranslations('stage')
  const roles = useTranslations('roles')
  const say = useItemWords()
  return (
    <div className={visible ? 'card mt-3 overflow-hidden' : 'sr-only'}>
      <table className="w-full text-left text-[15px]">
        <caption className="sr-only">{t('table.caption')}</caption>
        <thead className="text-[13px] text-soft">
          <tr className="border-b border-rule">
            <th className="px-3 py-2 font-medium">{t('table.time')}</th>
            <th className="px-3 py-2 font-medium">{t('table.end')}</th>
            <th className="w-full px-3 py-2 font-medium">{t('table.what')}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((item, index) => (
            // Lines are only ever added at the end.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} className="border-b border-rule last:border-0">
              <td className="px-3 py-2 align-top font-mono text-[13px] whitespace-nowrap text-soft">
                {t('seconds', { s: String(item.at / 1000) })}
              </td>
              <td className="px-3 py-2 align-top whitespace-nowrap">{roles(item.role)}</td>
              <td className="px-3 py-2 break-words">{say(item)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
