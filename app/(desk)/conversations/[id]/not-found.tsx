import { getTranslations } from 'next-intl/server'
import { ButtonLink } from '@/app/_components/button'
import { Notice } from '@/app/_components/notice'

export default async function ConversationNotFound() {
  const t = await getTranslations('errors')
  return (
    <Notice
      level={1}
      className="mt-6"
      title={t('conversationTitle')}
      action={<ButtonLink href="/conversations">{t('toConversations')}</ButtonLink>}
    >
      {t('conversationBody')}
    </Notice>
  )
}
