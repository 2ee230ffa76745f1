import type { Text } from '#core/quiz/question.ts'
import type { PlannedActivity } from '#core/session/plan.ts'
import { LESSON } from '../lesson/lesson.ts'
import scenariosEn from '../scenarios/en.json' with { type: 'json' }
import scenariosZh from '../scenarios/zh.json' with { type: 'json' }

type Titles = Readonly<Record<string, { readonly title: string } | undefined>>
const en: Titles = scenariosEn
const zh: Titles = scenariosZh

const OWN: Text = { en: 'Questions of one’s own', zh: '自编题目' }
const GENERATED: Text = { en: 'Generated questions', zh: '自动生成的题目' }
const BANK: Text = { en: 'Questions from the lesson', zh: '课程题目' }

/** What an activity is called where its teacher has not said. A set of one's own has a title: `setTitle`. */
export function nameOfActivity(activity: PlannedActivity, setTitle: Text | null = null): Text {
  switch (activity.kind) {
    case 'scenario':
      return {
        en: en[activity.scenario]?.title ?? activity.scenario,
        zh: zh[activity.scenario]?.title ?? activity.scenario,
      }
    case 'reading':
      return LESSON[activity.chapter].title
    case 'quiz':
      return nameOfQuiz(activity.source, setTitle)
  }
}

type Source = Extract<PlannedActivity, { kind: 'quiz' }>['source']

function nameOfQuiz(source: Source, setTitle: Text | null): Text {
  switch (source.from) {
    case 'own':
      return setTitle ?? OWN
    case 'generated':
      return GENERATED
    case 'bank':
      return source.chapters.length === 1 ? LESSON[source.chapters[0]!].title : BANK
  }
}
