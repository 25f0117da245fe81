import { pointerOutsideOfPreview } from '@atlaskit/pragmatic-drag-and-drop/element/pointer-outside-of-preview'
import { setCustomNativeDragPreview } from '@atlaskit/pragmatic-drag-and-drop/element/set-custom-native-drag-preview'
import classes from './drag-image.module.css'

type NativeSetDragImage = Parameters<typeof setCustomNativeDragPreview>[0]['nativeSetDragImage']

/** Lets the pointer carry the chip itself, beside its tip so that the target stays visible. */
export function carryChip(chip: HTMLElement, nativeSetDragImage: NativeSetDragImage): void {
  setCustomNativeDragPreview({
    nativeSetDragImage,
    getOffset: pointerOutsideOfPreview({ x: '10px', y: '6px' }),
    render: ({ container }) => {
      const copy = chip.cloneNode(true)
      if (copy instanceof HTMLElement) copy.className = classes.image ?? ''
      container.append(copy)
    },
  })
}
