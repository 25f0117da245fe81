import { Button, Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useReactFlow, useStoreApi } from '@xyflow/react'
import { useTranslation } from 'react-i18next'
import { failed } from '../../../shared/contract/failure.ts'
import { saveFile } from '../../client/files.ts'
import { mirrorNow } from '../../client/mirror.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { boxInView } from './model/viewports.ts'
import { drawMap } from './picture/picture.ts'
import { writePng } from '../../ui/picture/png.ts'
import { writeSvg } from '../../ui/picture/svg.ts'
import { useNodeWords } from './use-node-words.ts'
import { pictureWords } from './picture-words.ts'
import type { VisibleMap } from './use-map-scene.ts'

const choices = [
  { text: 'export.svg', format: 'svg', whole: true },
  { text: 'export.png', format: 'png', whole: true },
  { text: 'export.svg.view', format: 'svg', whole: false },
  { text: 'export.png.view', format: 'png', whole: false },
] as const

/** Takes the map along as a picture, always in light colours: for documents and slides. */
export function ExportMenu({ map }: { readonly map: VisibleMap }) {
  const { t } = useTranslation('map')
  const words = useNodeWords()
  const { getViewport } = useReactFlow()
  const store = useStoreApi()
  const save = async (format: 'svg' | 'png', whole: boolean) => {
    const { accountOf, workspace } = mirrorNow()
    const name = (map.focus === null ? undefined : accountOf(map.focus)?.name) ?? t('export.overview')
    const title = t('export.title', { name, workspace: workspace?.name ?? '' })
    const part = whole ? null : boxInView(getViewport(), store.getState())
    const picture = drawMap(map.layout, title, pictureWords(words), part)
    const file =
      format === 'svg' ? new Blob([writeSvg(picture)], { type: 'image/svg+xml' }) : await writePng(picture)
    if (file) saveFile(file, `${t('export.file', { name })}.${format}`)
    else tellOutcome({ kind: 'failed', failure: failed('refused', 'map.not-drawn').error })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <Button variant="default" leftSection={<IconDownload size={15} stroke={1.7} />}>
          {t('export')}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {choices.map(({ text, format, whole }) => (
          <Menu.Item key={text} onClick={() => void save(format, whole)}>
            {t(text)}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  )
}
