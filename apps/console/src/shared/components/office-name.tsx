/** An office in a narrow column: one line, in full when pointed at. */
export function OfficeName({ office }: { office: { code: string; name: string } }) {
  return (
    <span className="pc-ellipsis" title={`${office.name} ${office.code}`}>
      {office.name}
    </span>
  );
}
