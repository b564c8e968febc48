/** What a mail says: that there is something to read, and nothing of it. */
export function letterTo(name: string, publicUrl: string) {
  return {
    // Shorter than quoted-printable, which takes nine characters for one of Chinese.
    textEncoding: 'base64' as const,
    subject: '鹊桥：有新的进展 · Queqiao: there is news',
    text: [
      `${name}，您好：`,
      '',
      '您在鹊桥上有新的消息，请登录查看：',
      publicUrl,
      '',
      'There is news for you on Queqiao; sign in to read it.',
      '',
      '不想再收到邮件，可在“通知”页面关闭邮件提醒。',
      'To get no more mail, switch it off on the page of the notices.',
    ].join('\n'),
  };
}
