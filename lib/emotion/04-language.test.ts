import { expect, test } from 'vitest'
import { analyse } from './analyse'

test.each([
  ['en', 'The router is in the hall and the light is red'],
  ['en', 'ok thanks'],
  ['nl', 'De router staat in de gang en het lampje is rood'],
  ['nl', 'ok bedankt'],
  ['nl', 'De support van jullie helpdesk is echt slecht, the worst'],
  ['en', 'My order for Jan van der Berg is late'],
  ['de', 'Ich habe meine Bestellung noch nicht bekommen und möchte wissen warum'],
  ['fr', "Je n'ai pas reçu ma commande et je ne suis pas content"],
  ['es', 'Hola, no puedo entrar en mi cuenta desde ayer'],
  ['pt', 'Olá, não consigo entrar na minha conta desde ontem'],
  ['it', 'Buongiorno, non riesco a entrare nel mio account da ieri'],
  ['pl', 'Dzień dobry, nie mogę się zalogować na moje konto'],
  ['ru', 'Здравствуйте, где мой заказ'],
  ['uk', 'Коли приїде моє замовлення'],
  ['ar', 'أين طلبي'],
  ['ja', '注文はどこですか'],
  ['zh', '我的订单在哪里'],
  ['und', '12345'],
  ['und', '😡😡'],
  ['und', ''],
])('%s: %s', (language, text) => {
  expect(analyse(text).language).toBe(language)
})

test.each(['Ich bin wütend, das ist eine Frechheit und ich warte schon lange', 'أنا غاضب جدا'])(
  '%s is named, but unsure',
  (text) => {
    expect(analyse(text).leading).toBe('unsure')
  },
)
