import { redirect } from 'next/navigation'
import { placesFor } from './_components/frame/places'
import { whoIsSignedIn } from './_server/session'

/** The first room that the person may open: admins who are neither lead nor reviewer read no transcripts. */
export default async function Home() {
  const who = await whoIsSignedIn()
  if (!who) redirect('/sign-in')
  const [first] = placesFor(who.person.roles)
  redirect(first?.href ?? '/conversations')
}
