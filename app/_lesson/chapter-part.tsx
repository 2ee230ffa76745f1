import { RichText, withoutMarks } from '#app/_question/rich-text.tsx'
import { askQuestion } from '#core/quiz/ask.ts'
import { questionById } from '#content/questions/bank.ts'
import type { Part } from '#content/lesson/lesson-format.ts'
import { closeStory } from '#app/_figures/close/close-story.ts'
import { StateDiagram } from '#app/_figures/states/state-diagram.tsx'
import type { Language } from '#app/_words/languages.ts'
import { AskedInPlace } from './asked-in-place.tsx'
import { beliefsOf } from './beliefs-of.ts'
import { ComparedCloses } from './compared-closes.tsx'
import { MistakePart, TablePart, TerminalPart, TextPart } from './plain-parts.tsx'
import { SteppedClose } from './stepped-close.tsx'
import { toldSteps } from './told-step.ts'

interface ChapterPartProps<P extends Part = Part> {
  readonly part: P
  readonly language: Language
}

type OfKind<K extends Part['kind']> = ChapterPartProps<Extract<Part, { kind: K }>>

export function ChapterPart({ part, language }: ChapterPartProps) {
  switch (part.kind) {
    case 'text':
      return <TextPart part={part} language={language} />
    case 'close':
      return <ClosePart part={part} language={language} />
    case 'compare':
      return <ComparePart part={part} language={language} />
    case 'mistake':
      return <MistakePart part={part} language={language} />
    case 'table':
      return <TablePart part={part} language={language} />
    case 'terminal':
      return <TerminalPart part={part} language={language} />
    case 'states':
      return <StatesPart part={part} language={language} />
    case 'ask':
      return <AskPart part={part} language={language} />
  }
}

/** Played here on the server, so that the browser is sent what happened and not the rules. */
function ClosePart({ part, language }: OfKind<'close'>) {
  const story = closeStory(part.scenario)
  if (story === null) return null
  const steps = toldSteps(story, part.says, language)
  return <SteppedClose caption={part.caption[language]} lines={story.lines} steps={steps} />
}

function ComparePart({ part, language }: OfKind<'compare'>) {
  const sides = [part.left, part.right].flatMap(({ scenario, title }) => {
    const story = closeStory(scenario)
    return story === null ? [] : [{ title: title[language], story }]
  })
  return <ComparedCloses caption={part.caption[language]} sides={sides} />
}

function StatesPart({ part, language }: OfKind<'states'>) {
  return (
    <section aria-label={withoutMarks(part.caption[language])}>
      <p className="mb-3 text-[17px] font-medium">
        <RichText text={part.caption[language]} />
      </p>
      <StateDiagram marked={part.marked} />
    </section>
  )
}

/** A question of the bank; one that has gone from it is left out. */
function AskPart({ part, language }: OfKind<'ask'>) {
  const question = questionById(part.question)
  if (question === null) return null
  return (
    <AskedInPlace
      question={question}
      asked={askQuestion(question, 'lesson')}
      beliefs={beliefsOf(question, language)}
      language={language}
    />
  )
}
