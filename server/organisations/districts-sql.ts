/** SQL for the Kreise of an organisation as mandates name them, by name and key, of the row under the given name. */
export const districtsSql = (organisation: string): string => `array_remove(array[${organisation}.district, ${organisation}.district_key], null)`;
