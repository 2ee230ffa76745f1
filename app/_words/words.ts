import capturesEn from '#content/captures/en.json' with { type: 'json' }
import capturesZh from '#content/captures/zh.json' with { type: 'json' }
import cardsEn from '#content/cards/en.json' with { type: 'json' }
import cardsZh from '#content/cards/zh.json' with { type: 'json' }
import misconceptionsEn from '#content/misconceptions/en.json' with { type: 'json' }
import misconceptionsZh from '#content/misconceptions/zh.json' with { type: 'json' }
import linuxEn from '#content/linux/en.json' with { type: 'json' }
import linuxZh from '#content/linux/zh.json' with { type: 'json' }
import refusalsEn from '#content/refusals/en.json' with { type: 'json' }
import refusalsZh from '#content/refusals/zh.json' with { type: 'json' }
import scenariosEn from '#content/scenarios/en.json' with { type: 'json' }
import scenariosZh from '#content/scenarios/zh.json' with { type: 'json' }
import scenesEn from '#content/scenes/en.json' with { type: 'json' }
import scenesZh from '#content/scenes/zh.json' with { type: 'json' }
import statesEn from '#content/states/en.json' with { type: 'json' }
import statesZh from '#content/states/zh.json' with { type: 'json' }
import timersEn from '#content/timers/en.json' with { type: 'json' }
import timersZh from '#content/timers/zh.json' with { type: 'json' }
import accountEn from './account.en.json' with { type: 'json' }
import accountZh from './account.zh.json' with { type: 'json' }
import classesEn from './classes.en.json' with { type: 'json' }
import classesZh from './classes.zh.json' with { type: 'json' }
import plansEn from './plans.en.json' with { type: 'json' }
import plansZh from './plans.zh.json' with { type: 'json' }
import editorEn from './editor.en.json' with { type: 'json' }
import editorZh from './editor.zh.json' with { type: 'json' }
import inClassEn from './class.en.json' with { type: 'json' }
import inClassZh from './class.zh.json' with { type: 'json' }
import consoleWordsEn from './console.en.json' with { type: 'json' }
import consoleWordsZh from './console.zh.json' with { type: 'json' }
import projectorEn from './projector.en.json' with { type: 'json' }
import projectorZh from './projector.zh.json' with { type: 'json' }
import guideEn from './guide.en.json' with { type: 'json' }
import guideZh from './guide.zh.json' with { type: 'json' }
import homeworkEn from './homework.en.json' with { type: 'json' }
import homeworkZh from './homework.zh.json' with { type: 'json' }
import assignmentsEn from './assignments.en.json' with { type: 'json' }
import assignmentsZh from './assignments.zh.json' with { type: 'json' }
import cardsheetEn from './cardsheet.en.json' with { type: 'json' }
import cardsheetZh from './cardsheet.zh.json' with { type: 'json' }
import standingEn from './standing.en.json' with { type: 'json' }
import standingZh from './standing.zh.json' with { type: 'json' }
import reviewEn from './review.en.json' with { type: 'json' }
import reviewZh from './review.zh.json' with { type: 'json' }
import recordsEn from './records.en.json' with { type: 'json' }
import recordsZh from './records.zh.json' with { type: 'json' }
import en from './en.json' with { type: 'json' }
import type { Language } from './languages.ts'
import learnEn from './learn.en.json' with { type: 'json' }
import learnZh from './learn.zh.json' with { type: 'json' }
import matchEn from './match.en.json' with { type: 'json' }
import matchZh from './match.zh.json' with { type: 'json' }
import practiceEn from './practice.en.json' with { type: 'json' }
import practiceZh from './practice.zh.json' with { type: 'json' }
import questionEn from './question.en.json' with { type: 'json' }
import questionZh from './question.zh.json' with { type: 'json' }
import roomEn from './room.en.json' with { type: 'json' }
import roomZh from './room.zh.json' with { type: 'json' }
import setsEn from './sets.en.json' with { type: 'json' }
import setsZh from './sets.zh.json' with { type: 'json' }
import zh from './zh.json' with { type: 'json' }

const english = {
  ...en,
  account: accountEn,
  classes: classesEn,
  plans: plansEn,
  editor: editorEn,
  class: inClassEn,
  console: consoleWordsEn,
  projector: projectorEn,
  guide: guideEn,
  homework: homeworkEn,
  assignments: assignmentsEn,
  cardsheet: cardsheetEn,
  standing: standingEn,
  review: reviewEn,
  records: recordsEn,
  captures: capturesEn,
  cards: cardsEn,
  learn: learnEn,
  linux: linuxEn,
  match: matchEn,
  misconceptions: misconceptionsEn,
  practice: practiceEn,
  question: questionEn,
  refusals: refusalsEn,
  room: roomEn,
  scenarios: scenariosEn,
  scenes: scenesEn,
  sets: setsEn,
  states: statesEn,
  timers: timersEn,
}
export type Words = typeof english

const WORDS: Readonly<Record<Language, Words>> = {
  en: english,
  zh: {
    ...zh,
    account: accountZh,
    classes: classesZh,
    plans: plansZh,
    editor: editorZh,
    class: inClassZh,
    console: consoleWordsZh,
    projector: projectorZh,
    guide: guideZh,
    homework: homeworkZh,
    assignments: assignmentsZh,
    cardsheet: cardsheetZh,
    standing: standingZh,
    review: reviewZh,
    records: recordsZh,
    captures: capturesZh,
    cards: cardsZh,
    learn: learnZh,
    linux: linuxZh,
    match: matchZh,
    misconceptions: misconceptionsZh,
    practice: practiceZh,
    question: questionZh,
    refusals: refusalsZh,
    room: roomZh,
    scenarios: scenariosZh,
    scenes: scenesZh,
    sets: setsZh,
    states: statesZh,
    timers: timersZh,
  },
}

export function wordsOf(language: Language): Words {
  return WORDS[language]
}
