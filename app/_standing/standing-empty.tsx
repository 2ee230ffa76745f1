import { getTranslations } from 'next-intl/server'
import type { StandingChoice, StandingView } from './standing-choice.ts'

interface StandingEmptyProps {
  readonly view: StandingView
  readonly choice: StandingChoice
}

/** Why there is nothing, and what to do; nothing where there is something. */
export async function StandingEmpty({ view, choice }: StandingEmptyProps) {
  const t = await getTranslations('standing')
  const { rows, all } = view
  const isNarrow = choice.span !== 'all' || choice.of !== ''
  if (all === 0) return <Note title={t('empty')} line={t('emptyLine')} />
  if (rows.length === 0)
    return <Note title={t('notFound', { search: choice.search })} line={t('notFoundLine')} />
  if (isNarrow && rows.every(({ attempts, done }) => attempts === 0 && done === 0))
    return <Note title={t('emptySpan')} line={t('emptySpanLine')} />
  return null
}

function Note({ title, line }: { readonly title: string; readonly line: string }) {
  return (
    <div className="mt-4 rounded-card border border-dashed border-edge p-6 text-center">
      <p className="text-lg font-semibold wrap-anywhere">{title}</p>
      <p className="text-soft">{line}</p>
    </div>
  )
}
