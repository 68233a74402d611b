import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { PageHeader } from "../../../../components/page-header.tsx";
import { graphql } from "../../../../graphql/contract.ts";
import { translations } from "../../../../language/translations.ts";
import { ask } from "../../../../session/ask.ts";
import { idInPath } from "../../../id-in-path.ts";
import { valuesOf } from "../../mapping-values.ts";
import { MappingEditForm } from "./mapping-edit-form.tsx";

const MappingQuery = graphql(`
  query ImportMapping($id: ID!) {
    node(id: $id) {
      ... on ImportMapping {
        id
        name
        header
        columns {
          columns { column field values { theirs ours } }
          constants { field value }
          dateOrder
          decimalComma
        }
      }
    }
  }
`);

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await translations("imports"))("mappings.edit") };
}

export default async function EditMapping({ params }: { params: Promise<{ id: string }> }) {
  const id = idInPath("ImportMapping", (await params).id) ?? notFound();
  const [t, { node }] = await Promise.all([translations("imports"), ask(MappingQuery, { id })]);
  if (!node || !("header" in node)) notFound();
  return (
    <>
      <PageHeader title={node.name} description={t("mappings.editHint")} />
      <MappingEditForm id={node.id} name={node.name} header={[...node.header]} kept={valuesOf(node.header, node.columns)} />
    </>
  );
}
