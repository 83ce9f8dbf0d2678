// @ts-check

const OLDEST = [20, 19]

/**
 * @param {string} version
 * @returns {string | null} what to tell the person, or null when it will do
 */
export function checkNode(version) {
  const [major = 0, minor = 0] = version.split('.').map(Number)
  const [needMajor = 0, needMinor = 0] = OLDEST
  if (major > needMajor || (major === needMajor && minor >= needMinor)) return null
  return `This is Node ${version} and Moodline needs ${OLDEST.join('.')} or newer: install a current one from nodejs.org and start again.`
}
