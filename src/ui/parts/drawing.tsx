import type { Drawing } from '../../scene/drawing.ts';

/** A drawing of the scene as SVG, in the same size as on the map. */
export function DrawingSvg({ drawing }: { drawing: Drawing }) {
  const { width, height, paths } = drawing;
  return (
    <svg width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {paths.map((path) => (
        <path
          key={path.d + (path.fill ?? path.stroke ?? '')}
          d={path.d}
          fill={path.fill ?? 'none'}
          stroke={path.stroke ?? 'none'}
          stroke-width={path.strokeWidth ?? 1}
          stroke-linecap={path.dash ? 'butt' : 'round'}
          stroke-linejoin="round"
          stroke-dasharray={path.dash?.join(' ')}
          opacity={path.opacity ?? 1}
        />
      ))}
    </svg>
  );
}
