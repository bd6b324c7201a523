/** Where the buoys stand: how far down the picture, and how large they look from there. */
const MARKS = [
  { y: 246, scale: 1 },
  { y: 184, scale: 0.6 },
  { y: 148, scale: 0.36 },
  { y: 127, scale: 0.22 },
];

const MIDDLE = 200;
const HORIZON = 104;
/** Half the width of the channel at a height of the picture. */
const half = (y: number): number => 10 + (y - HORIZON) * 0.82;

/** The channel as one sees it coming in from the sea: red to port, green to starboard. Decoration only. */
export function Fairway() {
  return (
    <svg className="fairway" viewBox="0 0 400 290" aria-hidden="true" focusable="false">
      <clipPath id="fairway-frame">
        <rect width="400" height="290" rx="10" />
      </clipPath>
      <g clipPath="url(#fairway-frame)">
        <rect className="fairway-sky" width="400" height={HORIZON} />
        <rect className="fairway-sea" y={HORIZON} width="400" height={290 - HORIZON} />
        <path className="fairway-land" d={`M0 ${HORIZON}V92q40-10 84-7t92 12q60-12 118-9t106 5v11z`} />
        <path className="fairway-channel" d={`M${MIDDLE - half(HORIZON)} ${HORIZON}h${2 * half(HORIZON)}L${MIDDLE + half(290)} 290H${MIDDLE - half(290)}z`} />
        {MARKS.map(({ y, scale }) => (
          <g key={y}>
            <g transform={`translate(${MIDDLE - half(y)} ${y}) scale(${scale})`}>
              <path className="buoy-red" d="M-17 0V-48H17V0z" />
              <path className="fairway-wave" d="M-30 1q7.5-6 15 0t15 0 15 0 15 0" />
            </g>
            <g transform={`translate(${MIDDLE + half(y)} ${y}) scale(${scale})`}>
              <path className="buoy-green" d="M-19 0 0-60 19 0z" />
              <path className="fairway-wave" d="M-30 1q7.5-6 15 0t15 0 15 0 15 0" />
            </g>
          </g>
        ))}
      </g>
    </svg>
  );
}
