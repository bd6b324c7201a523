/** The mark: the two buoys of a channel, coming from the sea the red can to port, the green cone to starboard. */
export function Buoys({ size = 32 }: { size?: number }) {
  return (
    <svg className="buoys" width={size} height={size} viewBox="0 0 32 32" aria-hidden="true" focusable="false">
      <path className="buoy-red" d="M5 8.5h8v12H5z" />
      <path className="buoy-green" d="M22.5 5 27.2 20.5h-9.4z" />
      <path className="buoy-water" d="M3 25c2.2 0 2.2 1.8 4.3 1.8S9.5 25 11.7 25s2.1 1.8 4.3 1.8 2.2-1.8 4.3-1.8 2.2 1.8 4.4 1.8S26.9 25 29 25" />
    </svg>
  );
}
