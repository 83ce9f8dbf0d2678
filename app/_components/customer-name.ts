import { useTranslations } from 'next-intl'
import type { ConversationRow } from '@/lib/conversations/conversation'

/** The customer's name, else their number, else the conversation's. */
export function useCustomerName(): (row: Pick<ConversationRow, 'customer' | 'externalId'>) => string {
  const t = useTranslations('conversations')
  return (row) => {
    if (row.customer?.name) return row.customer.name
    if (row.customer) return t('customer', { number: row.customer.externalId })
    return t('chat', { number: row.externalId })
  }
}
