import { useTranslations } from 'next-intl'
import { type ConversationRow, keyOfNameless } from '@/lib/conversations/conversation'

type Named = Pick<ConversationRow, 'customer' | 'externalId'>
/** Ids that read well after "customer"; longer ones stand alone. */
const NUMBER = /^\S{1,20}$/

type Translate = (key: 'customer' | 'chat', values: { number: string }) => string

/** The customer's name, else their number, else the conversation's; `t` words the namespace `conversations`. */
export function customerName({ customer, externalId }: Named, t: Translate): string {
  if (customer?.name) return customer.name
  // Who came without a number is known by the conversation, and that key is not a name.
  if (customer && customer.externalId !== keyOfNameless(externalId))
    return NUMBER.test(customer.externalId)
      ? t('customer', { number: customer.externalId })
      : customer.externalId
  return t('chat', { number: externalId })
}

export function useCustomerName(): (row: Named) => string {
  const t = useTranslations('conversations')
  return (row) => customerName(row, t)
}
