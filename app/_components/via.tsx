import { Globe, type LucideIcon, Mail, MessageCircle, MessageSquare, Phone, Smartphone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'

const ICONS: Record<string, LucideIcon> = {
  web: Globe,
  webchat: Globe,
  app: Smartphone,
  sms: Smartphone,
  whatsapp: MessageCircle,
  messenger: MessageCircle,
  email: Mail,
  mail: Mail,
  phone: Phone,
}

export function ChannelIcon({ channel, size = 16 }: { channel: string | null; size?: number }) {
  const Icon = ICONS[channel?.toLowerCase() ?? ''] ?? MessageSquare
  return <Icon aria-hidden size={size} strokeWidth={1.8} className="flex-none" />
}

/** Channel and language in the least room: a sign and two letters, both with their names. */
export function Via({ channel, language }: { channel: string | null; language: string | null }) {
  const name = useChannelName()
  const languageName = useLanguageName()
  return (
    <span className="flex items-center gap-2 text-ink-3">
      {channel && (
        <span title={name(channel)} className="flex">
          <ChannelIcon channel={channel} />
          <span className="sr-only">{name(channel)}</span>
        </span>
      )}
      {language && language !== 'und' && (
        <abbr title={languageName(language)} className="text-2xs font-strong no-underline">
          {language.split('-')[0]?.toUpperCase()}
        </abbr>
      )}
    </span>
  )
}

export function useChannelName(): (channel: string) => string {
  const t = useTranslations('channels')
  return (channel) => {
    const key = channel.toLowerCase()
    return /^[a-z]+$/.test(key) && t.has(key) ? t(key) : channel
  }
}

export function useLanguageName(): (language: string) => string {
  const locale = useLocale()
  const t = useTranslations('conversation')
  return (language) => {
    if (language === 'und') return t('unknownLanguage')
    try {
      return new Intl.DisplayNames([locale], { type: 'language' }).of(language) ?? language
    } catch {
      return language
    }
  }
}
