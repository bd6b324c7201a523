/** Where the buoys stand: how far down the picture, and how large they look from there. */
const MARKS = [
  { y: 250, scale: 1 },
  { y: 186, scale: 0.62 },
  { y: 144, scale: 0.38 },
  { y: 117, scale: 0.22 },
];

const MIDDLE = 200;
const half = (y: number): number => 12 + (y - 90) * 0.86;

/** The channel as one sees it coming in from the sea: red to port, green to starboard. Decoration only. */
export function Fairway() {
  return (
    <svg className="fairway" viewBox="0 0 400 290" aria-hidden="true" focusable="false">
      <path className="fairway-water" d={`M${MIDDLE - half(90)} 90 L${MIDDLE + half(90)} 90 L${MIDDLE + half(290)} 290 L${MIDDLE - half(290)} 290z`} />
      <path className="fairway-line" d="M0 90H400" />
      {[118, 150, 196, 246].map((y, index) => (
        <path key={y} className="fairway-line" d={`M${MIDDLE - 14 - index * 9} ${y}q${5 + index * 3} -${3 + index} ${10 + index * 5} 0t${10 + index * 5} 0`} />
      ))}
      {MARKS.map(({ y, scale }) => (
        <g key={y}>
          <path className="buoy-red" transform={`translate(${MIDDLE - half(y)} ${y}) scale(${scale})`} d="M-17 0V-46H17V0z" />
          <path className="buoy-green" transform={`translate(${MIDDLE + half(y)} ${y}) scale(${scale})`} d="M-19 0 0-58 19 0z" />
        </g>
      ))}
    </svg>
  );
}
