import { textsByNamespace } from './texts.ts'

export const texts = textsByNamespace(
  import.meta.glob('../../../resources/translations/sv/*.json', { eager: true, import: 'default' }),
)
