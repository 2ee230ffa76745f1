import { createTransport } from 'nodemailer'
import { resetLink, writeResetLetter } from './reset-link.ts'

/** Milliseconds for a mail server to say anything. */
const PATIENCE = 15_000

interface Mail {
  readonly url: string
  readonly from: string
}

interface ResetWays {
  /** null: there is no mail server, the link is for whoever reads the log. */
  readonly mail: Mail | null
  /** Where this installation is reached. */
  readonly origin: string
  readonly tellLog: (said: { readonly email: string; readonly link: string }) => void
}

/** Brings the link for a new password to its teacher. @throws where the mail server does not take it. */
export function createSendReset({ mail, origin, tellLog }: ResetWays) {
  const transport = mail === null ? null : openTransport(mail)
  return async ({ email, token }: { readonly email: string; readonly token: string }): Promise<void> => {
    const link = resetLink(origin, token)
    if (transport === null) tellLog({ email, link })
    else await transport.sendMail({ to: email, textEncoding: 'base64', ...writeResetLetter(link) })
  }
}

function openTransport({ url, from }: Mail) {
  const patience = { connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE }
  return createTransport({ url, ...patience }, { from })
}
