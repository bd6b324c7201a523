/** Whether two values of JSON say the same, whatever the order of their fields: a database may give them in another. Pure. */
export function sameJson(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  if (Array.isArray(one) || Array.isArray(other)) return Array.isArray(one) && Array.isArray(other) && one.length === other.length && one.every((value, index) => sameJson(value, other[index]));
  const [left, right] = [one as Record<string, unknown>, other as Record<string, unknown>];
  const fields = Object.keys(left);
  return fields.length === Object.keys(right).length && fields.every((field) => field in right && sameJson(left[field], right[field]));
}
