/** Frequent small words that tell a language; words that two of them share are left out where they would mislead. */
export const FUNCTION_WORDS: Record<string, readonly string[]> & Record<'en' | 'nl', readonly string[]> = {
  en: words(`the and to of you i it that my for this with not have be your on can are do what so if from at how will would could please
    thanks thank why there they when where which who about been has did does just need still get want know because after before again
    hello yes am our us should here any some out up by but or never always today yesterday order account phone working problem help number
    a all her his him she their them then than more only also tried trying received got think good sorry right now me we was an no one
    already sure okay waiting buy bought send sent see look find make go going really very much many again day time week month`),
  nl: words(`de het een en van ik je dat niet op te zijn voor met die er maar om aan dan ook als nog naar mijn bij uw heb deze dit wat
    hoe waar waarom kan kunt kun moet wil jullie mij geen wel hier al heeft wordt worden werkt graag bedankt dank hallo goedemiddag
    goedemorgen goedenavond ja nee nu alleen omdat want toch alles iets niets niks nooit altijd weer vandaag gisteren morgen mag zou
    hebben ben bent u hij zij wij hun haar uit tot door zo zonder onze ons gaat doen doet laat even meer veel snel steeds gewoon
    bestelling rekening probleem hulp krijg kreeg wacht weten geld terug eens goed alvast klopt mvg groet heel erg echt jij hoi`),
  de: words(`der die das und ich nicht ist ein eine einen mit für auf sie es zu mein meine wie warum aber auch noch wir bitte danke
    dass haben habe hat kann können wird werden wurde bei nach von dem den sehr oder schon immer wieder funktioniert keine kein mir
    mich ihr ihre nur wenn guten hallo gibt doch mehr vielen über schön`),
  fr: words(`le la les des est une un je vous nous et pour dans que qui pas ne mon ma mes votre avec sur bonjour merci mais très ce cette
    j'ai c'est plus bien être avoir fait toujours rien comment pourquoi quand où ai suis sont aux du au il elle`),
  es: words(`el los las un una y que no es en por para con mi mis su se lo pero muy gracias hola buenos buenas cómo qué porque está
    estoy tengo usted yo me ya cuando dónde nada siempre desde hace todo esto muchas favor del`),
  pt: words(`o os as um uma e que não é em por para com meu minha seu sua se mas muito obrigado obrigada olá bom boa como porque está
    estou tenho você eu já quando onde nada sempre desde isso isto fazer posso consigo ainda do da dos das ao`),
  it: words(`il lo gli un una e che non è in per con mio mia suo si ma molto grazie ciao buongiorno come perché sono ho hai avete io già
    quando dove niente sempre da questo questa fare posso ancora del della dei di anche`),
  pl: words(
    `nie jest się na do że i w z to jak ale mam dziękuję proszę dzień dobry czy mój moje dlaczego już jeszcze bardzo po`,
  ),
  tr: words(
    `bir ve bu için değil çok ben benim mi mı ne neden nasıl teşekkürler merhaba var yok ama daha kadar gibi lütfen`,
  ),
  sv: words(
    `och jag det är inte en ett att på som för med har min mitt hur varför tack hej kan vill men också mycket från`,
  ),
}

/** Words by which a list is told from any other, weighed by how many lists hold them. */
export const LANGUAGES_OF_WORD = languagesOfWord()

function languagesOfWord() {
  const languages = new Map<string, string[]>()
  for (const [language, list] of Object.entries(FUNCTION_WORDS)) {
    for (const word of list) languages.set(word, [...(languages.get(word) ?? []), language])
  }
  return languages
}

function words(text: string) {
  return text.split(/\s+/)
}
