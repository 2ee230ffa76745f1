import { getFormatter, getTranslations } from 'next-intl/server'
import Form from 'next/form'
import { DaysZone } from './days-zone.tsx'
import { LessonOption } from './lesson-option.tsx'
import { COLUMNS, SPANS, type StandingChoice, type StandingView } from './standing-choice.ts'

interface StandingFiltersProps {
  readonly choice: StandingChoice
  readonly view: Pick<StandingView, 'assignments' | 'lessons' | 'isAnonymous'>
  readonly path: string
}

/** A plain form that asks for another leaderboard: its answer is an address, and it works without scripts. */
export async function StandingFilters({ choice, view, path }: StandingFiltersProps) {
  const t = await getTranslations('standing')
  const { relativeTime } = await getFormatter()
  const now = Date.now()
  const { of, span, from, to, sort, down, search } = choice
  const key = JSON.stringify(choice)
  return (
    <Form
      key={key}
      action={path}
      aria-label={t('filters')}
      className="mt-4 grid items-end gap-3 sm:grid-cols-2 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)_minmax(0,1fr)_auto]"
    >
      <label className={LABEL}>
        {t('what')}
        <select name="of" defaultValue={of} className={FIELD}>
          <option value="">{t('everything')}</option>
          {view.assignments.length > 0 && (
            <optgroup label={t('assignments')}>
              {view.assignments.map(({ id, title }) => (
                <option key={id} value={`assignment:${id}`}>
                  {title}
                </option>
              ))}
            </optgroup>
          )}
          {view.lessons.length > 0 && (
            <optgroup label={t('lessons')}>
              {view.lessons.map((lesson) => (
                <LessonOption
                  key={lesson.id}
                  lesson={lesson}
                  ago={relativeTime(Math.min(lesson.createdAt, now), now)}
                />
              ))}
            </optgroup>
          )}
        </select>
      </label>
      <label className={LABEL}>
        {t('time')}
        <select name="span" defaultValue={span} className={FIELD}>
          {SPANS.map((one) => (
            <option key={one} value={one}>
              {t(`spans.${one}`)}
            </option>
          ))}
        </select>
      </label>
      {!view.isAnonymous && (
        <label className={LABEL}>
          {t('search')}
          <input type="search" name="q" defaultValue={search} maxLength={80} className={FIELD} />
        </label>
      )}
      {/* In a table its heads do this. */}
      <label className={`${LABEL} md:hidden`}>
        {t('sortBy')}
        <select name="sort" defaultValue={`${down ? '-' : ''}${sort}`} className={FIELD}>
          {COLUMNS.flatMap((column) =>
            [false, true].map((isDown) => (
              <option key={`${column} ${isDown}`} value={`${isDown ? '-' : ''}${column}`}>
                {t(isDown ? 'sortedDown' : 'sortedUp', { column: t(`columns.${column}`) })}
              </option>
            )),
          )}
        </select>
      </label>
      <button className="button">{t('show')}</button>
      {choice.group !== '' && <input type="hidden" name="class" value={choice.group} />}
      {choice.anonymous && <input type="hidden" name="anonymous" value="1" />}
      <details open={span === 'custom'} className="sm:col-span-full">
        <summary className="inline-flex min-h-11 items-center text-[15px] text-soft underline decoration-edge underline-offset-4">
          {t('spans.custom')}
        </summary>
        <div className="flex flex-wrap gap-3">
          {[['from', from] as const, ['to', to] as const].map(([name, day]) => (
            <label key={name} className={LABEL}>
              {t(name)}
              <input type="date" name={name} defaultValue={day} className={FIELD} />
            </label>
          ))}
        </div>
        <DaysZone />
      </details>
    </Form>
  )
}

const LABEL = 'grid min-w-0 gap-1 text-[13px] text-soft'
const FIELD = 'field text-[15px]'
