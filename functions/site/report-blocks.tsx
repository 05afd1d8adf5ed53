import type { Block, ReportDocument, Table } from '../../shared/report/document/block.ts';

/** A report as a part of a page: its pictures are files of ours, `pictures` says where. */
export function ReportBlocks(props: {
  readonly document: ReportDocument;
  readonly pictures: (number: number) => string;
}) {
  const { blocks } = props.document;
  const charts = blocks.filter(({ kind }) => kind === 'chart');
  return (
    <>
      {blocks.map((block) => (
        <BlockPart block={block} picture={props.pictures(charts.indexOf(block) + 1)} />
      ))}
    </>
  );
}

function BlockPart({ block, picture }: { readonly block: Block; readonly picture: string }) {
  switch (block.kind) {
    case 'heading':
      return block.level === 2 ? <h2>{block.text}</h2> : <h3>{block.text}</h3>;
    case 'paragraph':
      return <p>{block.strong ? <strong>{block.text}</strong> : block.text}</p>;
    case 'list':
      return (
        <ul>
          {block.items.map((item) => (
            <li>{item}</li>
          ))}
        </ul>
      );
    case 'chart':
      return <img class="chart" src={picture} alt={block.alt} width="500" />;
    case 'table':
      return <TablePart table={block} />;
    default:
      return block satisfies never;
  }
}

function TablePart({ table: { caption, columns, rows } }: { readonly table: Table }) {
  return (
    <section class="table-frame" aria-label={caption} tabindex={0}>
      <table>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th scope="col">{column}</th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(({ label, detail, cells }) => (
            <tr>
              <th scope="row">
                {label}
                {detail === undefined ? null : <span class="hint">{detail}</span>}
              </th>
              {cells.map((cell) => (
                <td>{cell}</td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
