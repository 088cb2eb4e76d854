/** Whether the text is kebab-case as Twilio's edge ids are: `sao-paulo-ix`. */
export function isKebabCase(text: string): boolean {
  return /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text);
}
