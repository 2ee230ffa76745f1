import { getFormatter, getTranslations } from 'next-intl/server'
import type { ReactNode } from 'react'
import { ClientWords } from '#app/_words/client-words.tsx'
import type { readTeacherBrowsers } from '#server/web.ts'
import { BrowserList } from './browser-list.tsx'
import { HouseButtons } from './house-buttons.tsx'
import { NameForm } from './name-form.tsx'
import { PasswordForm } from './password-form.tsx'
import type { SignedInTeacher } from './require-teacher.ts'

interface AccountScreenProps {
  readonly teacher: SignedInTeacher
  readonly browsers: Awaited<ReturnType<typeof readTeacherBrowsers>>
  readonly houses: readonly ('google' | 'github')[]
}

export async function AccountScreen({ teacher, browsers, houses }: AccountScreenProps) {
  const t = await getTranslations('account.account')
  const { relativeTime } = await getFormatter()
  const now = new Date()
  const listed = browsers.map((browser) => ({
    ...browser,
    // How long ago is the same in every time zone: the server does not know the teacher's.
    since: relativeTime(new Date(browser.since), now),
  }))
  return (
    <div className="mx-auto w-full max-w-[1000px] px-4 py-8 sm:px-7 sm:py-12">
      <h1 className="text-3xl font-semibold">{t('title')}</h1>
      <p className="mt-2 wrap-anywhere text-soft">{t('signedInAs', { email: teacher.email })}</p>
      <ClientWords of={['account']}>
        <div className="mt-6 grid items-start gap-5 md:grid-cols-2">
          <Part title={t('nameTitle')}>
            <NameForm name={teacher.name} />
          </Part>
          <Part title={t('passwordTitle')} lead={t('passwordLead')}>
            <PasswordForm email={teacher.email} />
          </Part>
          <Part title={t('browsersTitle')} lead={t('browsersLead')} isWide>
            <BrowserList browsers={listed} />
          </Part>
          {houses.length === 0 ? null : (
            <Part title={t('housesTitle')} lead={t('housesLead')}>
              <HouseButtons houses={houses} deed="link-social" next="/teach/account" />
            </Part>
          )}
        </div>
      </ClientWords>
    </div>
  )
}

interface PartProps {
  readonly title: string
  readonly lead?: string
  readonly isWide?: boolean
  readonly children: ReactNode
}

function Part({ title, lead, isWide = false, children }: PartProps) {
  return (
    <section className={`card p-5 sm:p-6 ${isWide ? 'md:col-span-2' : ''}`}>
      <h2 className="text-xl font-semibold">{title}</h2>
      {lead === undefined ? null : <p className="mt-1 text-[15px] text-soft">{lead}</p>}
      <div className="mt-4">{children}</div>
    </section>
  )
}
