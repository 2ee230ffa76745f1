import type { ownHomework } from '#server/web.ts'

type OwnHomework = NonNullable<Awaited<ReturnType<typeof ownHomework>>>

export type Student = ReturnType<OwnHomework['who']>
export type HomeworkLine = Awaited<ReturnType<OwnHomework['list']>>[number]
export type HomeworkView = NonNullable<Awaited<ReturnType<OwnHomework['read']>>>
export type ActivityView = HomeworkView['list'][number]
export type QuizView = NonNullable<Awaited<ReturnType<OwnHomework['quiz']>>>
export type QuizQuestion = QuizView['questions'][number]
export type QuizAnswered = Awaited<ReturnType<OwnHomework['answer']>>
export type QuizBegun = Awaited<ReturnType<OwnHomework['beginQuiz']>>
export type HomeworkDone = Awaited<ReturnType<OwnHomework['handIn']>>
