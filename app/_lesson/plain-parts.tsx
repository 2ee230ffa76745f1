import { getTranslations } from 'next-intl/server'
import type { Part } from '#content/lesson/lesson-format.ts'
import { TerminalFigure } from '#app/_question/terminal-figure.tsx'
import { RichText, withoutMarks } from '#app/_question/rich-text.tsx'
import type { Language } from '#app/_words/languages.ts'

interface OfPart<K extends Part['kind']> {
  readonly part: Extract<Part, { kind: K }>
  readonly language: Language
}

export function TextPart({ part, language }: OfPart<'text'>) {
  return (
    <section className="max-w-[40rem]">
      <h2 className="text-xl font-semibold sm:text-2xl">{part.heading[language]}</h2>
      {part.paragraphs.map((paragraph) => (
        <p key={paragraph.en} className="mt-3 leading-relaxed [overflow-wrap:anywhere]">
          <RichText text={paragraph[language]} />
        </p>
      ))}
    </section>
  )
}

/** What is often said and what is so, each with a sign and a word. */
export async function MistakePart({ part, language }: OfPart<'mistake'>) {
  const t = await getTranslations('learn')
  return (
    <article
      aria-label={t('mistake')}
      className="max-w-[44rem] overflow-hidden rounded-card border border-rule bg-card break-inside-avoid"
    >
      <div className="border-b border-rule bg-wrong-wash px-4 py-3 sm:px-5">
        <p className="text-[13px] font-semibold text-wrong">
          <span aria-hidden>✕ </span>
          {t('claim')}
        </p>
        <p className="mt-0.5 [overflow-wrap:anywhere]">
          <RichText text={part.claim[language]} />
        </p>
      </div>
      <div className="px-4 py-3 sm:px-5">
        <p className="text-[13px] font-semibold text-ok">
          <span aria-hidden>✓ </span>
          {t('fact')}
        </p>
        <p className="mt-0.5 leading-relaxed [overflow-wrap:anywhere]">
          <RichText text={part.fact[language]} />
        </p>
        {part.references.length > 0 && (
          <p className="mt-2 text-[13px] text-soft">{t('sources', { list: part.references.join(' · ') })}</p>
        )}
      </div>
    </article>
  )
}

export function TablePart({ part, language }: OfPart<'table'>) {
  const caption = part.caption[language]
  return (
    <section
      aria-label={withoutMarks(caption)}
      // A region that scrolls has to be reachable by keyboard.
      // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex
      tabIndex={0}
      className="card overflow-x-auto break-inside-avoid print:overflow-visible"
    >
      <table className="w-full min-w-[32rem] text-left text-[15px] print:min-w-0">
        <caption className="border-b border-rule px-4 py-3 text-left font-medium">
          <RichText text={caption} />
        </caption>
        <thead className="text-[13px] text-soft">
          <tr className="border-b border-rule">
            {part.head.map((cell) => (
              <th key={cell.en} scope="col" className="px-4 py-2 font-medium">
                <RichText text={cell[language]} />
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row, index) => (
            // The rows of a chapter stay where they are.
            // oxlint-disable-next-line react/no-array-index-key
            <tr key={index} className="border-b border-rule align-top last:border-0">
              {row.map((cell, column) => (
                // oxlint-disable-next-line react/no-array-index-key
                <td key={column} className="px-4 py-2.5">
                  <RichText text={cell[language]} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

export function TerminalPart({ part, language }: OfPart<'terminal'>) {
  return (
    <figure className="max-w-[44rem] break-inside-avoid">
      <figcaption className="mb-2 font-medium">
        <RichText text={part.caption[language]} />
      </figcaption>
      <TerminalFigure lines={part.lines} />
    </figure>
  )
}
