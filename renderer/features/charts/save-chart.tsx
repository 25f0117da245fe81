import { Menu } from '@mantine/core'
import { IconDownload } from '@tabler/icons-react'
import { useTranslation } from 'react-i18next'
import { failed } from '../../../shared/contract/failure.ts'
import { saveFile } from '../../client/files.ts'
import { tellOutcome } from '../../client/outcomes.ts'
import { IconButton } from '../../ui/icon-button.tsx'
import { writePng } from '../../ui/picture/png.ts'
import type { Picture } from '../../ui/picture/shapes.ts'
import { writeSvg } from '../../ui/picture/svg.ts'

interface SaveChartProps {
  /** Of the file, without its ending. */
  readonly name: string
  readonly draw: () => Picture
}

/** Takes a chart along as a picture, always in light colours: for documents and slides. */
export function SaveChart({ name, draw }: SaveChartProps) {
  const { t } = useTranslation('charts')
  const save = async (format: 'svg' | 'png') => {
    const picture = draw()
    const file =
      format === 'svg' ? new Blob([writeSvg(picture)], { type: 'image/svg+xml' }) : await writePng(picture)
    if (file) saveFile(file, `${name}.${format}`)
    else tellOutcome({ kind: 'failed', failure: failed('refused', 'map.not-drawn').error })
  }
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <IconButton label={t('save', { name })}>
          <IconDownload size={15} stroke={1.7} />
        </IconButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item onClick={() => void save('svg')}>{t('save.svg')}</Menu.Item>
        <Menu.Item onClick={() => void save('png')}>{t('save.png')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
