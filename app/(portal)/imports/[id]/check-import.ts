import { graphql } from "../../../graphql/contract.ts";

export const CheckImport = graphql(`
  mutation CheckImport($input: ReportImportCheckInput!) {
    reportImportCheck(input: $input) {
      userErrors {
        code
        field
        message
      }
    }
  }
`);
