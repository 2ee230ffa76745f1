'use client'

import { useTranslations } from 'next-intl'
import { useState } from 'react'
import { QuietButton } from '#app/_plans/quiet-button.tsx'
import { AskFirst } from './ask-first.tsx'
import { inviteTeacher, removeTeacher, withdrawInvitation } from './class-actions.ts'
import { FailedLine } from './failed-line.tsx'
import { InvitationLink } from './invitation-link.tsx'
import { useClassDeed } from './use-class-deed.ts'

interface ListedTeacher {
  readonly teacher: string
  readonly name: string
  readonly email: string
  readonly isOwner: boolean
}

interface ListedInvitation {
  readonly id: string
  /** How long ago it was made and until when it works, as it is said. */
  readonly made: string
  readonly ends: string
}

interface CoTeachersProps {
  readonly group: string
  readonly teachers: readonly ListedTeacher[]
  readonly invitations: readonly ListedInvitation[]
  /** Whether whoever looks at it owns the class. */
  readonly isOwner: boolean
  readonly isArchived: boolean
}

/** Who teaches a class, and the links by which others may. */
export function CoTeachers({ group, teachers, invitations, isOwner, isArchived }: CoTeachersProps) {
  const t = useTranslations('classes.teachers')
  const { busy, failed, run } = useClassDeed()
  const [link, setLink] = useState<string | null>(null)

  async function invite(): Promise<void> {
    const made = await run(() => inviteTeacher(group))
    if (made !== null) setLink(`${window.location.origin}/teach/join/${made.secret}`)
  }

  async function withdraw(id: string): Promise<void> {
    // Which of the links is the one that is shown nobody knows any more.
    if ((await run(() => withdrawInvitation(group, id))) !== null) setLink(null)
  }

  return (
    <section aria-labelledby="co-teachers">
      <h2 id="co-teachers" className="text-xl font-semibold">
        {t('title')}
      </h2>
      <p className="mt-1 text-[15px] text-soft">{t('line')}</p>
      <ul className="card mt-3 px-4 py-1">
        {teachers.map(({ teacher, name, email, isOwner: owns }) => (
          <li
            key={teacher}
            className="flex flex-wrap items-center gap-x-2 border-b border-rule py-2 last:border-0"
          >
            <span className="min-w-0 flex-[1_1_10rem] wrap-anywhere">
              {name}{' '}
              <span className="block text-[14px] text-soft">{owns ? t('owner', { email }) : email}</span>
            </span>
            {isOwner && !owns && (
              <AskFirst
                label={t('removeOf', { name })}
                question={t('removeAsk', { name })}
                busy={busy}
                onDo={() => void run(() => removeTeacher(group, teacher))}
              >
                {t('remove')}
              </AskFirst>
            )}
          </li>
        ))}
        {invitations.map(({ id, made, ends }, index) => (
          <li
            key={id}
            className="flex flex-wrap items-center gap-x-2 border-b border-rule py-1 last:border-0"
          >
            <span className="min-w-0 flex-[1_1_10rem] text-[15px] text-soft">
              {t('open', { made, ends })}
            </span>
            <QuietButton
              label={t('withdrawOf', { nth: String(index + 1), made })}
              disabled={busy}
              onPress={() => void withdraw(id)}
            >
              {t('withdraw')}
            </QuietButton>
          </li>
        ))}
      </ul>
      {!isArchived && (
        <button type="button" disabled={busy} onClick={() => void invite()} className="button mt-3">
          {t('invite')}
        </button>
      )}
      <FailedLine>{failed}</FailedLine>
      {link !== null && <InvitationLink key={link} link={link} />}
    </section>
  )
}
