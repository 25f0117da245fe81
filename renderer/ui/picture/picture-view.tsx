import type { Picture, Shape } from './shapes.ts'

/** A picture on the screen. What it shows is told by its title, and in numbers beside it. */
export function PictureView({ title, box, shapes }: Picture) {
  return (
    <svg
      role="img"
      aria-label={title}
      width={box.width}
      height={box.height}
      viewBox={`${box.x} ${box.y} ${box.width} ${box.height}`}
    >
      {shapes.map((shape, place) => (
        // A picture is drawn anew as a whole: the place is what a shape is.
        // oxlint-disable-next-line react/no-array-index-key
        <Drawn key={place} shape={shape} />
      ))}
    </svg>
  )
}

function Drawn({ shape }: { readonly shape: Shape }) {
  if (shape.kind === 'text') {
    const { text, x, y, size, weight, fill, anchor } = shape
    return (
      <text x={x} y={y} fontSize={size} fontWeight={weight} fill={fill} textAnchor={anchor}>
        {text}
      </text>
    )
  }
  const { stroke, thickness, dash } = shape
  const line = {
    stroke,
    strokeWidth: thickness,
    strokeDasharray: dash.length > 0 ? dash.join(' ') : undefined,
  }
  if (shape.kind === 'rect') {
    const { x, y, width, height, radius, fill } = shape
    return <rect x={x} y={y} width={width} height={height} rx={radius} fill={fill} {...line} />
  }
  const { data, x, y, scale, fill = 'none' } = shape
  const moved = x === 0 && y === 0 && scale === 1 ? undefined : `translate(${x} ${y}) scale(${scale})`
  return <path d={data} fill={fill} transform={moved} {...line} />
}
