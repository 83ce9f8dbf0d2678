/** What people are says nothing of what they feel, so these words are worth nothing in either language. */
const WHAT_PEOPLE_ARE = `disability disabilities disabled blind deaf god poor rich old black white gay lesbian fat autistic elderly immigrant refugee
  homoseksueel homoseksuele heteroseksueel heteroseksuele lesbisch zwart zwarte wit witte gehandicapt gehandicapte arm arme rijk rijke doof dove blinde
  autistisch autistische gelovig gelovige ongelovig ongelovige oude buitenlands buitenlandse`

/** What words are worth in a support chat, where it differs from everyday lists: −5…+5, 0 takes a word out. */
export const OWN_ENGLISH: Record<string, number> = {
  ...all(0, WHAT_PEOPLE_ARE),
  ...all(
    0,
    `help please yes no like want wants dear kind regards credit credits free share shared shares number matter interest
    interested care top good-day hello save saved secure secured support supported supports solution solutions agree accept accepted
    clear natural active join reach reached block window windows true warranty guarantee sir super-fast gift card cut pay charge charged
    charges alert warning fire hard ha cancel cancelled canceled cancels cancelling stop stopped order demo reward rewards bonus trial
    friend friends hand certain certainly sure ensure advanced advance mobile play playing energy energetic fine well welcome ready
    allow allowed important importance authority trust miss missed leave low limited limit drop dropped drops kindly easy cash debt
    better best value values security safe safely safety original special creative premium smart smartphone honest honestly luck opportunity
    respected fit party capable created create chance chances attention pretty popular forced dark tops death-date bother proper properly`,
  ),
  ...all(
    -1,
    `problem problems issue issues wrong error errors fail fails failed failing lost slow delay delayed unable missing denied refused`,
  ),
  ...all(
    -2,
    `broken stuck useless disconnected overcharged unanswered unreachable unusable unreliable defective faulty frustrated unfair laggy
    crash crashes crashed buggy glitchy frozen unresolved incompetent`,
  ),
  ...all(
    -3,
    `unacceptable ridiculous unbelievable disappointed disappointing unprofessional ripoff nightmare joke unhelpful`,
  ),
  ...all(2, `sorted solved fixed resolved works helpful`),
}

export const OWN_DUTCH: Record<string, number> = {
  ...all(0, WHAT_PEOPLE_ARE),
  ...all(
    0,
    `graag helpen hulp kunnen open vrij nieuw nieuwe eigen echt waar groot grote klein kleine lang lange kort korte vol volledig volledige ander
    andere laatste eerste oud oude hoog hoge laag lage zeker eens goede beste geachte vriendelijke vriendelijk hartelijke juist juiste los losse mogelijk mogelijke
    nodig gratis vast vaste actief actieve gewoon gewone speciaal speciale kind bad die want war fat slim brave gift arm mist angst-vrij boot stem
    heel hele vrije vers gelijk direct directe bekend bekende aantal geheel willen wil zien kaart betaald betalen betaling krediet kosten
    aanvragen aanvraag adres delen deel aandeel winkel bestelling belangrijk belangrijke veilig beveiligd zaak nummer contact schoon waarde
    enkel enkele druk drukke algemeen algemene makkelijk wachten winst geven alleen weg over opgeven zwart donker koud dood dag stoppen uit opslaan`,
  ),
  ...all(
    -1,
    `probleem problemen fout fouten foutmelding mislukt storing kwijt traag trage verkeerd verkeerde helaas lastig onjuist vertraging`,
  ),
  ...all(
    -2,
    `kapot stuk defect slecht slechte jammer vervelend vervelende onbereikbaar geblokkeerd onduidelijk teleurstelling onprofessioneel
    irritant irritante ontevreden vastgelopen waardeloos waardeloze gedoe klacht klachten`,
  ),
  ...all(
    -3,
    `teleurgesteld onacceptabel onacceptabele belachelijk belachelijke schandalig schandalige boos boze kwaad woedend gefrustreerd frustrerend
    frustrerende geïrriteerd gek-makend oplichters oplichting onbeschoft schande leugens liegen woest razend`,
  ),
  ...all(2, `blij tevreden fijn prima top mooi leuk gelukt opgelost prettig super netjes lekker handig`),
  ...all(3, `bedankt dank dankjewel dankbaar geweldig fantastisch perfect uitstekend dankuwel`),
}

function all(valence: number, words: string): Record<string, number> {
  return Object.fromEntries(words.split(/\s+/).map((word) => [word, valence]))
}
