import { getFormatter, getTranslations } from 'next-intl/server'
import Link from 'next/link'
import type { ReactNode } from 'react'
import { FoldedAnswer } from './answered-question.tsx'
import { BeliefSection } from './belief-section.tsx'
import { History } from './cell-screen.tsx'
import { HeatSection } from './heat-section.tsx'
import { percentOf } from './percent.ts'
import { reviewNames } from './review-names.ts'
import type { ReadStudent } from './review-types.ts'
import { StudentAssignments } from './student-assignments.tsx'

/** All work of one student, for the teachers of the class. */
export async function StudentScreen({ read }: { readonly read: ReadStudent }) {
  const t = await getTranslations('review')
  const { line, student, assignments, lessons, skills, heat, beliefs, wrongAnswers, matches, notes } = read
  const path = `/teach/classes/${line.id}/students/${student.student}`
  return (
    <div className="mx-auto w-full max-w-[1100px] px-4 py-6 sm:px-7 sm:py-8">
      <Link
        href={`/teach/classes/${line.id}`}
        className="link inline-flex min-h-11 items-center text-[15px] text-soft"
      >
        {t('back', { name: line.name })}
      </Link>
      <h1 className="text-[1.75rem] leading-tight font-semibold wrap-anywhere sm:text-4xl">{student.name}</h1>
      <Link
        href={`/teach/classes/${line.id}/records?student=${student.student}`}
        prefetch={false}
        className="link inline-flex min-h-11 items-center text-[15px]"
      >
        {t('student.stored')}
      </Link>
      <div className="mt-6 grid gap-12">
        <div className="grid items-start gap-10 lg:grid-cols-[minmax(0,1.4fr)_minmax(0,1fr)]">
          <Part
            id="assignments"
            title={t('student.assignments')}
            none={assignments.length === 0 ? t('student.noAssignments') : null}
          >
            <StudentAssignments assignments={assignments} student={student.student} />
          </Part>
          <div className="grid gap-10">
            <Part
              id="skills"
              title={t('student.skills')}
              none={skills.length === 0 ? t('student.noSkills') : null}
            >
              <Skills skills={skills} />
            </Part>
            <History
              history={notes}
              titleOf={(id) => assignments.find((one) => one.id === id)?.title ?? ''}
            />
          </div>
        </div>
        <div className="grid items-start gap-10 lg:grid-cols-2">
          <Part
            id="lessons"
            title={t('student.lessons')}
            none={lessons.length === 0 ? t('student.noLessons') : null}
          >
            <Lessons lessons={lessons} />
          </Part>
          <Part
            id="matches"
            title={t('student.matches')}
            none={matches.length === 0 ? t('student.noMatches') : null}
          >
            <Matches matches={matches} from={path} />
          </Part>
        </div>
        <HeatSection heat={heat} />
        <BeliefSection beliefs={beliefs} from={path} />
        <Part
          id="mistakes"
          title={t('student.mistakes')}
          none={wrongAnswers.length === 0 ? t('student.noMistakes') : null}
        >
          <ol className="grid items-start gap-2 md:grid-cols-2">
            {wrongAnswers.map(({ asked, answer, isRight, at }) => (
              <FoldedAnswer
                key={`${asked.id} ${at}`}
                asked={asked}
                answer={answer}
                isRight={isRight}
                elapsedMs={null}
              />
            ))}
          </ol>
        </Part>
      </div>
    </div>
  )
}

interface PartProps {
  readonly id: string
  readonly title: string
  /** What is said where there is nothing; null: there is something. */
  readonly none: string | null
  readonly children: ReactNode
}

function Part({ id, title, none, children }: PartProps) {
  return (
    <section aria-labelledby={id} className="min-w-0">
      <h2 id={id} className="mb-2 text-xl font-semibold">
        {title}
      </h2>
      {none === null ? children : <p className="text-soft">{none}</p>}
    </section>
  )
}

async function Skills({ skills }: Pick<ReadStudent, 'skills'>) {
  const t = await getTranslations()
  return (
    <ul className="grid gap-2.5">
      {skills.map(({ skill, right, of }) => (
        <li key={skill}>
          <p className="flex justify-between gap-3 text-[15px]">
            <span>{t(`skills.${skill}`)}</span>
            <span className="font-mono text-[14px] whitespace-nowrap text-soft tabular-nums">
              {percentOf(right / of)}% · {t('review.student.skill', { right, of })}
            </span>
          </p>
          <span aria-hidden className="mt-1 block h-2 overflow-hidden rounded-full bg-rule/70">
            <span
              className="block h-full rounded-full bg-ok"
              style={{ width: `${percentOf(right / of)}%` }}
            />
          </span>
        </li>
      ))}
    </ul>
  )
}

async function Lessons({ lessons }: Pick<ReadStudent, 'lessons'>) {
  const t = await getTranslations('review.student')
  const { dateTime } = await getFormatter()
  return (
    <ul className="grid gap-1">
      {lessons.map(({ session, code, createdAt, right, answers, matches }) => (
        <li key={session} className="border-b border-rule py-1.5 last:border-0">
          <Link
            href={`/class/${code}/console`}
            prefetch={false}
            className="link inline-block py-1.5 font-medium"
          >
            {dateTime(createdAt, { dateStyle: 'medium' })}
          </Link>
          <p className="text-[15px] text-soft">{t('lessonLine', { right, answers, matches })}</p>
        </li>
      ))}
    </ul>
  )
}

async function Matches({ matches, from }: Pick<ReadStudent, 'matches'> & { readonly from: string }) {
  const t = await getTranslations()
  const names = await reviewNames()
  const { dateTime } = await getFormatter()
  return (
    <ul className="grid gap-1">
      {matches.map((one) => (
        <li key={`${one.match} ${one.role}`} className="border-b border-rule py-1.5 last:border-0">
          <Link
            href={`/teach/matches/${one.match}?from=${encodeURIComponent(from)}`}
            prefetch={false}
            className="link inline-block py-1.5 font-medium"
          >
            {names.scenario(one.scenario)} · {t(`roles.${one.role}`)}
          </Link>
          <p className="text-[15px] text-soft">
            {dateTime(one.at, { dateStyle: 'medium' })} ·{' '}
            {t(one.assignment === null ? 'review.student.inLesson' : 'review.student.atHome')} ·{' '}
            {one.isOver
              ? t('review.student.match', { right: one.firstTry, of: one.decisions })
              : t('review.student.running')}
          </p>
        </li>
      ))}
    </ul>
  )
}
