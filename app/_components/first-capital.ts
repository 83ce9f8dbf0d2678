/** Words are stored in lower case; a label starts with a capital. */
export const firstCapital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1)
