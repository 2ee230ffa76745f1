import { getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ListedLesson } from './listed-lesson.ts'

/** One that runs is gone on with; one that has ended is looked at. */
export async function LessonList({ lessons }: { readonly lessons: readonly ListedLesson[] }) {
  const t = await getTranslations('classes.lessons')
  return (
    <ul className="grid gap-2">
      {lessons.map(({ id, code, phase, players, began, inClass }) => (
        <li
          key={id}
          className={`card flex flex-wrap items-center gap-x-4 gap-y-2 p-3 sm:px-4 ${phase === 'ended' ? '' : 'border-edge'}`}
        >
          <span className="min-w-0 flex-[1_1_10rem]">
            <span className="block font-semibold wrap-anywhere">
              {t(`phase.${phase}`)}
              {inClass !== null && ` · ${inClass}`}
            </span>
            <span className="block text-[15px] text-soft">
              {t('began', { began })} · {t('players', { count: players })} · {t('code')}{' '}
              <span className="font-mono">{code}</span>
            </span>
          </span>
          <Link
            href={`/class/${code}/console`}
            aria-label={t(phase === 'ended' ? 'lookAt' : 'goOnWith', { code })}
            className={`button ${phase === 'ended' ? '' : 'button-main'}`}
          >
            {phase === 'ended' ? t('look') : t('goOn')}
          </Link>
        </li>
      ))}
    </ul>
  )
}
