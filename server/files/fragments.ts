/** The columns of a `FileView`, over a file `f`. */
export const viewColumns = `f.id, f.name, f.media_type as "mediaType", f.size, f.width, f.height, f.number as version, f.series_id as series`;

/**
 * The files of an owner as a JSON list of `FileView`; `owner` is an SQL expression for its id. `named`: only those whose id
 * stands in this text, for what is published of an owner that keeps more.
 */
export const filesOf = (kind: string, owner: string, named?: string): string =>
  `(select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name, 'mediaType', f.media_type, 'size', f.size, 'width', f.width,
      'height', f.height, 'version', f.number, 'series', f.series_id) order by f.id), '[]')
    from file f where f.owner_kind = '${kind}' and f.owner_id = ${owner} and f.dropped_at is null${named ? ` and position(f.id::text in ${named}) > 0` : ''})`;

/**
 * Names and words of the files that a text still names, for its search document: a select of one column, in their order.
 * `owner` and `text` are SQL expressions of the tables in `from`.
 */
export const wordsOfFiles = (kind: string, from: string, owner: string, text: string, most: number): string =>
  `select f.name || E'\\n' || left(f.text, ${most}) from ${from} join file f on f.owner_kind = '${kind}' and f.owner_id = ${owner}
   where f.dropped_at is null and position('/api/files/' || f.id::text in ${text}) > 0`;
