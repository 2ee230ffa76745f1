/** What a teacher gets who has forgotten the password, in both languages: whose browser asked says nothing of its owner. */
interface ResetLetter {
  readonly subject: string
  readonly text: string
}

/**
 * The page for a new password. Its origin is one that the installation knows of itself, never what a request says: else
 * whoever asks with another `Host` would be sent the secret.
 */
export function resetLink(origin: string, token: string): string {
  return `${origin}/teach/reset?token=${encodeURIComponent(token)}`
}

export function writeResetLetter(link: string): ResetLetter {
  return {
    subject: 'Four Waves: a new password · 设置新密码',
    text: `Somebody, most likely you, asked for a new password for your teacher's account at Four Waves.

Set it here, within an hour:

${link}

If it was not you, do nothing: the old password stays.

——

有人（很可能是你本人）为你在 Four Waves 的教师账号申请设置新密码。

请在一小时内打开这个链接设置：

${link}

如果不是你本人，不用理会：原来的密码仍然有效。
`,
  }
}
