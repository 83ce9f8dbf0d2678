import { EMOTIONS, type EmotionName } from '@/lib/emotion/emotion'

export type EmotionMark = EmotionName | 'unsure'

/** One line per emotion on a 16 px grid, stroke 2, round. */
export const GLYPHS: Record<EmotionMark, string> = {
  satisfied: 'M3 11C7 11 7.5 5 13 5',
  grateful: 'M3 11.8C4.6 2.4 11.4 2.4 13 11.8',
  neutral: 'M3 8H13',
  confused: 'M2.8 10.6c4.2.3 7.2-1.3 7.2-4C10 4.9 8.8 4.2 7.8 4.7 6 5.6 7.2 10.8 13.2 10.6',
  anxious: 'M2 8c.75-4.6 1.9-4.6 2.7-1.1.9 4.3 2 4.3 3.3 0 1.2-4.3 2.3-4.3 3.2 0 .8 3.5 1.9 4 2.8 1.1',
  disappointed: 'M3 5C8.5 5 9 11 13 11',
  frustrated: 'M2.5 10.8 5.3 5.2 8 10.8 10.7 5.2 13.5 10.8',
  angry: 'M2.5 12H5.7L8 3.5 10.3 12H13.5',
  unsure: 'M3.5 8h.01M8 8h.01M12.5 8h.01',
}

/** In the order of their keys, unsure last. */
export const EMOTION_MARKS: EmotionMark[] = [...EMOTIONS, 'unsure']
